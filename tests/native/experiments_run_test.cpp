#include "experiments/run.h"
#include "runs.h"

using namespace gw;

namespace {

Change lr(double value) { return SettingChange{"lr", value}; }

void advance(Run& run, std::int64_t updates) { run.advance(updates, Detail::kScalars); }

// Cursor, edits, settings and every row.
void checkSameRun(Run& a, Run& b) {
  const RunState x = a.state(), y = b.state();
  CHECK(x.run.cursor.step == y.run.cursor.step);
  CHECK(x.run.cursor.phase == y.run.cursor.phase);
  CHECK(x.run.settings == y.run.settings);
  CHECK(x.run.edits.size() == y.run.edits.size());
  CHECK(x.divergedAt == y.divergedAt);
  checkSameSeries(a.series(0, x.length), b.series(0, y.length));
}

}  // namespace

TEST_CASE("seeking back and going on again gives the same bits") {
  Run run = openRun("regression", {{"forget-zero-grad", true}});
  advance(run, 300);
  const Series once = run.series(0, 300);
  const UpdateRecord before = run.record(150);
  run.seek({149, ""});
  const UpdateRecord again = run.advance(1, Detail::kFull).records[0];
  CHECK(values(again, "grad.w") == values(before, "grad.w"));
  CHECK(values(again, "after.b") == values(before, "after.b"));
  CHECK(run.state().run.cursor.step == 150);
  run.seek({0, ""});
  checkSameSeries(run.advance(300, Detail::kScalars).series, run.series(1, 300));
  checkSameSeries(run.series(0, 300), once);
}

TEST_CASE("a cursor goes as far as there is: to the end, to the last finite step") {
  Run run = openRun("regression", {}, {}, {1000, ""});
  CHECK(run.state().run.cursor.step == 300);
  CHECK(run.state().status == RunStatus::kDone);
  run.seek({300, "loss"});
  CHECK(run.state().run.cursor.phase == "");
  run.seek({37, "loss"});
  CHECK(run.state().loss == run.series(38, 38).loss[0]);
  CHECK(run.state().fullLoss == run.series(37, 37).fullLoss[0]);
  checkError(ErrorName::kUnknownChoice, [&] { run.seek({3, "lunch"}); });
  Run wild = openRun("regression", {{"lr", 2.0}}, {}, {1000, "update"});
  CHECK(wild.state().run.cursor.step == 230);
  CHECK(wild.state().status == RunStatus::kDiverged);
  wild.seek({230, "backward"});
  CHECK(wild.state().run.cursor.phase == "backward");
  CHECK(wild.state().status == RunStatus::kDiverged);
  CHECK_FALSE(std::isfinite(wild.state().loss));
  CHECK(wild.advance(5, Detail::kFull).records.back().diverged);
  CHECK(wild.state().run.cursor.step == 230);
}

TEST_CASE("a learning rate changed between updates counts from the next one on") {
  Run run = openRun("regression");
  advance(run, 50);
  const Series past = run.series(0, 50);
  run.edit(lr(0.1));
  advance(run, 1);
  checkSameSeries(run.series(0, 50), past);
  const UpdateRecord record = run.record(51);
  CHECK(values(record, "step.b")[0] ==
        0.1f * static_cast<float>(values(record, "grad.b")[0]) / 10.0f);
  CHECK(run.state().run.settings.empty());
  REQUIRE(run.state().run.edits.size() == 1);
  CHECK(run.state().run.edits[0].step == 50);
}

TEST_CASE("changed inside an update it counts from the one after it") {
  Run run = openRun("regression");
  run.seek({50, "backward"});
  const UpdateRecord before = run.record(51);
  run.edit(lr(0.1));
  CHECK(run.state().run.edits[0].step == 51);
  CHECK(run.state().run.cursor.phase == "backward");
  CHECK(values(run.record(51), "step.w") == values(before, "step.w"));
  advance(run, 2);
  const UpdateRecord record = run.record(52);
  CHECK(values(record, "step.b")[0] ==
        0.1f * static_cast<float>(values(record, "grad.b")[0]) / 10.0f);
}

TEST_CASE("an edit in the past cuts off the future as one act that can be undone") {
  Run run = openRun("regression"), untouched = openRun("regression");
  for (Run* r : {&run, &untouched}) {
    advance(*r, 200);
    r->edit(lr(0.1));
    advance(*r, 50);
    r->seek({100, ""});
  }
  run.edit(lr(0.3));
  CHECK(run.state().length == 100);
  CHECK(run.state().run.edits.size() == 1);
  advance(run, 20);
  CHECK(run.undo());
  checkSameRun(run, untouched);
  CHECK(run.redo());
  CHECK(run.state().run.cursor.step == 120);
  CHECK(run.state().length == 120);
  Run direct = openRun("regression", {}, {{100, lr(0.3)}}, {120, ""});
  checkSameRun(run, direct);
}

TEST_CASE("undo and redo go through edits and new runs, and a new act forgets what was undone") {
  Run run = openRun("regression"), untouched = openRun("regression");
  advance(run, 100);
  advance(untouched, 100);
  CHECK_FALSE(run.undo());
  run.restart({{"seed", 1.0}, {"true-w", std::vector<double>{1, 2, 3}}});
  CHECK(run.state().run.cursor.step == 0);
  advance(run, 10);
  run.edit(lr(0.5));
  advance(run, 10);
  CHECK(run.undo());
  CHECK(run.state().length == 10);
  CHECK(run.undo());
  CHECK_FALSE(run.state().canUndo);
  checkSameRun(run, untouched);
  advance(run, 5);
  advance(untouched, 5);
  checkSameRun(run, untouched);
  run.undo();
  CHECK(run.redo());
  CHECK(run.redo());
  CHECK(run.state().run.cursor.step == 20);
  CHECK_FALSE(run.redo());
  Run direct = openRun("regression", {{"seed", 1.0}, {"true-w", std::vector<double>{1, 2, 3}}},
                       {{10, lr(0.5)}}, {20, ""});
  checkSameRun(run, direct);
  run.undo();
  run.edit(lr(0.7));
  CHECK_FALSE(run.state().canRedo);
}

TEST_CASE("at most twenty acts are kept; a drag is one act, a change to the same value is none") {
  Run run = openRun("by-hand");
  for (int i = 0; i < 30; ++i) run.edit(lr(0.001 * (i + 1)));
  CHECK(run.state().run.edits.size() == 1);
  int undone = 0;
  while (run.undo()) ++undone;
  CHECK(undone == 20);
  Run drag = openRun("by-hand");
  for (int i = 1; i <= 60; ++i) drag.edit(PointChange{0, {1 + 0.01 * i}, {3}});
  CHECK(drag.state().run.edits.size() == 1);
  CHECK(drag.undo());
  CHECK_FALSE(drag.state().canUndo);
  CHECK(std::get<std::vector<double>>(drag.data().X->values)[0] == 1);
  drag.edit(lr(0.01));
  CHECK_FALSE(drag.state().canUndo);
}

TEST_CASE("more epochs go on where the run ended: running the training cell again") {
  Run run = openRun("regression");
  advance(run, 300);
  CHECK(run.state().status == RunStatus::kDone);
  run.edit(SettingChange{"epochs", 6.0});
  CHECK(run.state().status == RunStatus::kReady);
  CHECK(run.state().totalSteps == 600);
  advance(run, 1000);
  Run direct = openRun("regression", {{"epochs", 6.0}}, {}, {600, ""});
  checkSameSeries(run.series(0, 600), direct.series(0, 600));
}

TEST_CASE("a cut-off divergence is forgotten, and comes back with undo") {
  Run run = openRun("regression", {{"lr", 2.0}});
  advance(run, 300);
  run.seek({150, "update"});
  run.edit(lr(0.03));
  CHECK(run.state().divergedAt == 0);
  CHECK(run.state().length == 151);
  CHECK(run.undo());
  CHECK(run.state().divergedAt == 231);
  CHECK(run.state().run.cursor.phase == "update");
}

TEST_CASE("a change inside the update that diverges is a change of that update") {
  Run run = openRun("by-hand", {{"lr", 10.0}});
  advance(run, 1000);
  const std::int64_t last = run.state().length;
  run.seek({last, "sum"});
  run.edit(lr(0.0));
  CHECK(run.state().run.edits[0].step == last);
  CHECK(run.state().length >= last);
}

TEST_CASE("what a run says of itself opens the same run") {
  Run run = openRun("regression", {{"noise", 1.0}});
  run.seek({30, ""});
  run.edit(SwitchChange{"forget-divide", true});
  run.seek({60, "sum"});
  Run copy(run.state().run);
  checkSameRun(run, copy);
}

TEST_CASE("what the experiment does not take is refused and changes nothing") {
  Run run = openRun("regression"), untouched = openRun("regression");
  advance(run, 10);
  advance(untouched, 10);
  checkError(ErrorName::kUnknownChange, [&] { run.edit(SettingChange{"seed", 1.0}); });
  checkError(ErrorName::kUnknownChange, [&] { run.edit(SwitchChange{"lr", true}); });
  checkError(ErrorName::kUnknownChange, [&] { run.edit(SwitchChange{"no-shuffle", true}); });
  checkError(ErrorName::kUnknownChange, [&] { run.edit(PointChange{0, {1}, {1}}); });
  checkError(ErrorName::kUnknownSetting, [&] { run.edit(SettingChange{"speed", 1.0}); });
  checkError(ErrorName::kOutOfRange, [&] { run.edit(lr(-1)); });
  checkError(ErrorName::kOutOfRange, [&] { run.restart({{"batch-size", 0.0}}); });
  checkError(ErrorName::kUnknownStep, [&] { run.record(0); });
  checkError(ErrorName::kUnknownStep, [&] { run.record(11); });
  checkError(ErrorName::kUnknownStep, [&] { run.series(0, 11); });
  checkError(ErrorName::kUnknownChoice, [&] { run.surface({"w.7", "", {0, 1}, {0, 0}, 2, 1, 0}); });
  checkError(ErrorName::kOutOfRange, [&] { run.surface({"w.0", "", {0, 1}, {0, 0}, 0, 1, 0}); });
  checkError(ErrorName::kOutOfRange, [&] { run.surface({"w.0", "", {NAN, 1}, {0, 0}, 2, 1, 0}); });
  checkError(ErrorName::kUnknownExperiment, [] { openRun("alchemy"); });
  checkError(ErrorName::kOutOfRange, [] { openRun("descent", {}, {{5, lr(1)}, {4, lr(2)}}); });
  checkSameRun(run, untouched);
  CHECK_FALSE(run.state().canUndo);
}

TEST_CASE("the surface holds the other parameters and meets the measured loss") {
  Run run = openRun("regression");
  advance(run, 100);
  const std::vector<double> p = run.series(100, 100).parameters;
  const Surface surface =
      run.surface({"w.0", "b.0", {p[0], p[0] + 1}, {p[2] - 1, p[2]}, 2, 2, 100});
  REQUIRE(surface.fixed.size() == 1);
  CHECK(surface.fixed[0].first == "w.1");
  CHECK(surface.fixed[0].second == p[1]);
  CHECK(surface.values[2] == doctest::Approx(run.state().fullLoss).epsilon(1e-4));
}
