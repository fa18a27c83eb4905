#include "run/run.h"

#include "runs.h"

using namespace gw;

namespace {

Change lr(double value) { return SettingChange{"lr", value}; }

// Place, edits, settings and every row.
void checkSameRun(Reader& a, Reader& b) {
  const RunDescription x = a.description(), y = b.description();
  CHECK(a.at() == b.at());
  CHECK(x.settings == y.settings);
  CHECK(x.edits.size() == y.edits.size());
  CHECK(a.divergedAt() == b.divergedAt());
  checkSameSeries(a.series(0, a.length()), b.series(0, b.length()));
}

}  // namespace

TEST_CASE("seeking back and going on again gives the same bits") {
  Reader run = openRun("regression", {{"forget-zero-grad", true}});
  run.advance(300);
  const Series once = run.series(0, 300);
  const UpdateRecord before = run.record(150);
  run.seek(149);
  const UpdateRecord again = run.records(1)[0];
  CHECK(values(again, "grad.w") == values(before, "grad.w"));
  CHECK(values(again, "after.b") == values(before, "after.b"));
  CHECK(run.at() == 150);
  run.seek(0);
  run.advance(300);
  checkSameSeries(run.series(0, 300), once);
}

TEST_CASE("a reader goes as far as there is: to the end, to the last finite step") {
  Reader run = openRun("regression", {}, {}, 1000);
  CHECK(run.at() == 300);
  CHECK(run.status() == Status::kDone);
  Reader wild = openRun("regression", {{"lr", 2.0}}, {}, 1000);
  CHECK(wild.at() == 230);
  CHECK(wild.status() == Status::kDiverged);
  CHECK(wild.record(231).diverged);
  CHECK_FALSE(std::isfinite(wild.record(231).loss));
  CHECK(wild.records(5).back().diverged);
  CHECK(wild.at() == 230);
}

TEST_CASE("the record of the update that is computed comes with it") {
  Run run({"regression", {}, {}}), other({"regression", {}, {}});
  const auto record = run.advance(7, 7, Wanted({"grad"}));
  REQUIRE(record);
  CHECK(record->step == 7);
  other.advance(9);
  CHECK(values(*record, "grad.w") == values(other.record(7, Wanted({"grad"})), "grad.w"));
  CHECK_FALSE(run.advance(1, 7, Wanted({"grad"})));
}

TEST_CASE("a learning rate changed between updates counts from the next one on") {
  Reader run = openRun("regression");
  run.advance(50);
  const Series past = run.series(0, 50);
  run.edit(lr(0.1));
  run.advance(1);
  checkSameSeries(run.series(0, 50), past);
  const UpdateRecord record = run.record(51);
  CHECK(values(record, "step.b")[0] ==
        0.1f * static_cast<float>(values(record, "grad.b")[0]) / 10.0f);
  CHECK(run.description().settings.empty());
  REQUIRE(run.description().edits.size() == 1);
  CHECK(run.description().edits[0].step == 50);
}

TEST_CASE("changed inside an update it counts from the one after it") {
  Reader run = openRun("regression");
  run.seek(51);
  const UpdateRecord before = run.record(51);
  run.edit(lr(0.1));
  CHECK(run.description().edits[0].step == 51);
  CHECK(run.at() == 51);
  CHECK(values(run.record(51), "step.w") == values(before, "step.w"));
  run.advance(2);
  const UpdateRecord record = run.record(52);
  CHECK(values(record, "step.b")[0] ==
        0.1f * static_cast<float>(values(record, "grad.b")[0]) / 10.0f);
}

TEST_CASE("an edit in the past cuts off the future as one act that can be undone") {
  Reader run = openRun("regression"), untouched = openRun("regression");
  for (Reader* r : {&run, &untouched}) {
    r->advance(200);
    r->edit(lr(0.1));
    r->advance(50);
    r->seek(100);
  }
  run.edit(lr(0.3));
  CHECK(run.length() == 100);
  CHECK(run.description().edits.size() == 1);
  run.advance(20);
  CHECK(run.undo());
  checkSameRun(run, untouched);
  CHECK(run.redo());
  CHECK(run.at() == 120);
  CHECK(run.length() == 120);
  Reader direct = openRun("regression", {}, {{100, lr(0.3)}}, 120);
  checkSameRun(run, direct);
}

TEST_CASE("undo and redo go through edits and new runs, and a new act forgets what was undone") {
  Reader run = openRun("regression"), untouched = openRun("regression");
  run.advance(100);
  untouched.advance(100);
  CHECK_FALSE(run.undo());
  run.restart({{"seed", 1.0}, {"true-w", std::vector<double>{1, 2, 3}}});
  CHECK(run.at() == 0);
  run.advance(10);
  run.edit(lr(0.5));
  run.advance(10);
  CHECK(run.undo());
  CHECK(run.length() == 10);
  CHECK(run.undo());
  CHECK_FALSE(run.canUndo());
  checkSameRun(run, untouched);
  run.advance(5);
  untouched.advance(5);
  checkSameRun(run, untouched);
  run.undo();
  CHECK(run.redo());
  CHECK(run.redo());
  CHECK(run.at() == 20);
  CHECK_FALSE(run.redo());
  Reader direct = openRun("regression", {{"seed", 1.0}, {"true-w", std::vector<double>{1, 2, 3}}},
                          {{10, lr(0.5)}}, 20);
  checkSameRun(run, direct);
  run.undo();
  run.edit(lr(0.7));
  CHECK_FALSE(run.canRedo());
}

TEST_CASE("a number that is dragged along is one act, whatever it does to the run") {
  Reader run = openRun("by-hand", {}, {}, 40), untouched = openRun("by-hand", {}, {}, 40);
  // A new run, edited at its start, run, and begun anew.
  run.restart({{"lr", 0.02}});
  for (int i = 3; i < 9; ++i) run.edit(lr(0.01 * i), true);
  run.advance(10);
  run.restart({{"lr", 0.001}}, true);
  run.advance(10);
  CHECK(run.undo());
  CHECK_FALSE(run.canUndo());
  checkSameRun(run, untouched);
  CHECK(run.redo());
  Reader direct = openRun("by-hand", {{"lr", 0.001}}, {}, 10);
  checkSameRun(run, direct);
}

TEST_CASE("what reaches further back than the act before it is an act of its own") {
  Reader run = openRun("by-hand", {}, {}, 30);
  run.edit(lr(0.02));
  run.seek(10);
  run.edit(lr(0.03), true);
  CHECK(run.undo());
  CHECK(run.undo());
  CHECK_FALSE(run.canUndo());
  CHECK(run.length() == 30);
}

TEST_CASE("at most twenty acts are kept; a drag is one act, a change to the same value is none") {
  Reader run = openRun("by-hand");
  for (int i = 0; i < 30; ++i) run.edit(lr(0.001 * (i + 1)));
  CHECK(run.description().edits.size() == 1);
  int undone = 0;
  while (run.undo()) ++undone;
  CHECK(undone == 20);
  Reader drag = openRun("by-hand");
  for (int i = 1; i <= 60; ++i) drag.edit(PointChange{0, {1 + 0.01 * i}, {3}});
  CHECK(drag.description().edits.size() == 1);
  CHECK(drag.undo());
  CHECK_FALSE(drag.canUndo());
  CHECK(std::get<std::vector<double>>(tensor(drag.data(), "X").values)[0] == 1);
  drag.edit(lr(0.01));
  CHECK_FALSE(drag.canUndo());
}

TEST_CASE("more epochs go on where the run ended: running the training cell again") {
  Reader run = openRun("regression");
  run.advance(300);
  CHECK(run.status() == Status::kDone);
  run.edit(SettingChange{"epochs", 6.0});
  CHECK(run.status() == Status::kReady);
  CHECK(run.totalSteps() == 600);
  run.advance(1000);
  Reader direct = openRun("regression", {{"epochs", 6.0}}, {}, 600);
  checkSameSeries(run.series(0, 600), direct.series(0, 600));
}

TEST_CASE("a cut-off divergence is forgotten, and comes back with undo") {
  Reader run = openRun("regression", {{"lr", 2.0}});
  run.advance(300);
  run.seek(151);
  run.edit(lr(0.03));
  CHECK(run.divergedAt() == 0);
  CHECK(run.length() == 151);
  CHECK(run.undo());
  CHECK(run.divergedAt() == 231);
  CHECK(run.at() == 151);
}

TEST_CASE("a change inside the update that diverges is a change of that update") {
  Run run({"by-hand", {{"lr", 10.0}}, {}});
  run.advance(1000);
  const std::int64_t last = run.length();
  REQUIRE(run.history().divergence());
  CHECK(run.edit(lr(0.0), {last + 1, 0}) == last);
  CHECK(run.description().edits[0].step == last);
  CHECK_FALSE(run.history().divergence());
  run.advance(1);  // what is already too large stays so
  CHECK(run.length() >= last);
}

TEST_CASE("what a run says of itself opens the same run") {
  Reader run = openRun("regression", {{"noise", 1.0}});
  run.seek(30);
  run.edit(SwitchChange{"forget-divide", true});
  run.seek(61);
  Reader copy(run.description(), run.at());
  checkSameRun(run, copy);
}

TEST_CASE("what the experiment does not take is refused and changes nothing") {
  Reader run = openRun("regression"), untouched = openRun("regression");
  run.advance(10);
  untouched.advance(10);
  checkError(ErrorName::kUnknownChange, [&] { run.edit(SettingChange{"seed", 1.0}); });
  checkError(ErrorName::kUnknownChange, [&] { run.edit(SwitchChange{"lr", true}); });
  checkError(ErrorName::kUnknownChange, [&] { run.edit(SwitchChange{"no-shuffle", true}); });
  checkError(ErrorName::kUnknownChange, [&] { run.edit(PointChange{0, {1}, {1}}); });
  checkError(ErrorName::kUnknownSetting, [&] { run.edit(SettingChange{"speed", 1.0}); });
  checkError(ErrorName::kOutOfRange, [&] { run.edit(lr(-1)); });
  checkError(ErrorName::kOutOfRange, [&] { run.restart({{"batch-size", 0.0}}); });
  checkError(ErrorName::kUnknownStep, [&] { run.record(0); });
  checkError(ErrorName::kUnknownStep, [&] { run.record(11); });
  const Values curve = {{"xName", std::string("w.0")},
                        {"x", std::vector<double>{0, 1}},
                        {"nx", 2.0},
                        {"held", std::vector<double>{0, 0, 0}}};
  const auto refuse = [&](ErrorName name, const char* argument, Value value) {
    Values wrong = curve;
    wrong[argument] = std::move(value);
    checkError(name, [&] { run.ask("surface", wrong); });
  };
  CHECK(values(run.ask("surface", curve), "values").size() == 2);
  refuse(ErrorName::kUnknownChoice, "xName", std::string("w.7"));
  refuse(ErrorName::kOutOfRange, "nx", 0.0);
  refuse(ErrorName::kOutOfRange, "nx", 4294967297.0);
  refuse(ErrorName::kWrongType, "nx", 1.5);
  refuse(ErrorName::kOutOfRange, "x", std::vector<double>{NAN, 1});
  refuse(ErrorName::kWrongLength, "x", std::vector<double>{1});
  refuse(ErrorName::kWrongLength, "held", std::vector<double>{1});
  refuse(ErrorName::kWrongType, "held", 2.0);
  checkError(ErrorName::kWrongType, [&] { run.ask("surface"); });
  checkError(ErrorName::kUnknownExperiment, [] { openRun("alchemy"); });
  checkError(ErrorName::kOutOfRange, [] { openRun("descent", {}, {{5, lr(1)}, {4, lr(2)}}); });
  checkSameRun(run, untouched);
  CHECK_FALSE(run.canUndo());
}

TEST_CASE("the surface holds the other parameters and meets the measured loss") {
  Reader run = openRun("regression");
  run.advance(100);
  const std::vector<double> p = run.series(100, 100).parameters;
  const Answer surface = run.ask("surface", {{"xName", std::string("w.0")},
                                             {"yName", std::string("b.0")},
                                             {"x", std::vector<double>{p[0], p[0] + 1}},
                                             {"y", std::vector<double>{p[2] - 1, p[2]}},
                                             {"nx", 2.0},
                                             {"ny", 2.0},
                                             {"held", p}});
  CHECK(tensor(surface, "values").shape == Shape(2, 2));
  CHECK(values(surface, "values")[2] == doctest::Approx(run.fullLoss()).epsilon(1e-4));
  CHECK(values(surface, "y") == std::vector<double>{p[2] - 1, p[2]});
}
