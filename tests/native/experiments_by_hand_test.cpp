#include "experiments/by_hand.h"
#include "runs.h"

using namespace gw;
using doctest::Approx;

namespace {

using List = std::vector<double>;

Change move(int point, List x, List y) { return PointChange{point, std::move(x), std::move(y)}; }

}  // namespace

TEST_CASE("both data sets give the bits of plain Python loops") {
  for (const auto& [key, x] :
       std::map<std::string, List>{{"a_x_1_2_3", {1, 2, 3}}, {"b_x_1_1.5_3", {1, 1.5, 3}}}) {
    Reader run = openRun("by-hand", {{"x", x}});
    for (const auto& [step, printed] : fixture("tutorial")[key].items()) {
      checkSame(run.parametersAt(std::stoll(step)), numbers<double>(printed));
    }
  }
}

TEST_CASE("the sum is exact, mean and half mean agree with a scaled learning rate") {
  for (const Json& printed : fixture("by_hand")["runs"]) {
    CAPTURE(printed.dump());
    const std::string reduction = printed["reduction"];
    Reader run = openRun("by-hand", {{"x", numbers<double>(printed["x"])},
                                     {"y", numbers<double>(printed["y"])},
                                     {"reduction", reduction},
                                     {"lr", printed["lr"].get<double>()},
                                     {"iterations", printed["iterations"].get<double>()}});
    const double exact = reduction == "sum" ? 0 : 1e-9;
    CHECK(run.fullLoss() == Approx(printed["loss_at_start"].get<double>()).epsilon(1e-12));
    const double start = run.analysis().minimumLoss;
    run.advance(1 << 20);
    for (int k = 0; k < 3; ++k) {
      checkClose(run.parametersAt(k + 1), numbers<double>(printed["first_steps"][k]), exact);
    }
    // Far from the minimum rounding is amplified by every step that overshoots.
    if (printed["final_loss"].is_number() && printed["final_loss"].get<double>() < 10) {
      checkClose(run.parametersAt(run.totalSteps()), numbers<double>(printed["final_w_b"]), exact);
      CHECK(run.fullLoss() >= start - 1e-12);
    }
  }
}

TEST_CASE("the first step by hand: 29, (-40, -18), 1.4 and 0.18, 12.9612") {
  Reader run = openRun("by-hand");
  const UpdateRecord record = run.records(1)[0];
  CHECK(record.loss == 29);
  checkSame(values(record, "grad.w"), List{-40});
  checkSame(values(record, "grad.b"), List{-18});
  checkSame(values(record, "residual"), List{-2, -3, -4});
  checkSame(values(record, "gradPerSample.w"), List{-4, -12, -24});
  checkSame(values(record, "gradPerSample.b"), List{-4, -6, -8});
  CHECK(values(record, "fullGrad.w")[0] == Approx(-40).epsilon(1e-12));
  checkSame(run.parametersAt(1), List{1.4, 0.18});
  CHECK(run.fullLoss() == Approx(12.9612).epsilon(1e-12));
  CHECK(values(run.data(), "heldOut")[0] == 4);
}

TEST_CASE("lr 0.0600 converges, 0.0602 runs away") {
  for (const double lr : {0.0600, 0.0602}) {
    Reader run = openRun("by-hand", {{"lr", lr}});
    run.advance(1000);
    CHECK((run.fullLoss() < 29) == (lr < run.analysis().largestSafeLr));
  }
  Reader far = openRun("by-hand", {{"lr", 1.0}});
  far.advance(1000);
  CHECK(far.status() == Status::kDiverged);
}

TEST_CASE("points can be moved, added and removed; loss and minimum follow at once") {
  Reader run = openRun("by-hand");
  run.advance(2);
  run.edit(move(1, {1.5}, {5}));
  CHECK(run.analysis().minimum[0] == Approx(24.0 / 13).epsilon(1e-12));
  const List p = run.series(2, 2).parameters;
  double loss = 0;
  const List x{1, 1.5, 3}, y{3, 5, 7};
  for (int i = 0; i < 3; ++i) loss += std::pow(p[0] * x[i] + p[1] - y[i], 2);
  CHECK(run.fullLoss() == Approx(loss).epsilon(1e-12));
  run.edit(move(3, {4}, {9}));
  CHECK(tensor(run.data(), "X").shape == Shape(4, 1));
  run.edit(move(0, {}, {}));
  CHECK(values(run.data(), "X") == List{1.5, 3, 4});
  run.advance(1);
  CHECK(run.record(3).batch.size() == 3);
  CHECK(run.record(2).batch.size() == 3);
  checkSame(values(run.record(2), "X"), List{1, 2, 3});
  for (int i = 0; i < 3; ++i) run.undo();
  CHECK(values(run.data(), "X") == List{1, 2, 3});
}

TEST_CASE("points that do not fit are refused and the run stays as it was") {
  Reader run = openRun("by-hand");
  checkError(ErrorName::kOutOfRange, [&] { run.edit(move(4, {1}, {1})); });
  checkError(ErrorName::kOutOfRange, [&] { run.edit(move(3, {}, {})); });
  checkError(ErrorName::kWrongLength, [&] { run.edit(move(0, {1, 2}, {1})); });
  checkError(ErrorName::kWrongLength, [&] { run.edit(move(0, {1}, {})); });
  checkError(ErrorName::kOutOfRange, [&] { run.edit(move(0, {1e9}, {1})); });
  checkError(ErrorName::kOutOfRange, [&] { run.edit(move(0, {NAN}, {1})); });
  run.edit(move(0, {}, {}));
  run.edit(move(0, {}, {}));
  checkError(ErrorName::kWrongLength, [&] { run.edit(move(0, {}, {})); });
  CHECK(tensor(run.data(), "X").shape == Shape(1, 1));
  checkError(ErrorName::kWrongLength, [] { openRun("by-hand", {{"x", List{1, 2}}}); });
}

TEST_CASE("another reduction is measured at once and used from the next update on") {
  Reader run = openRun("by-hand");
  run.edit(SettingChange{"reduction", std::string("mean")});
  CHECK(run.fullLoss() == Approx(29.0 / 3).epsilon(1e-12));
  CHECK(run.analysis().largestSafeLr == Approx(0.1803).epsilon(1e-4));
  CHECK(run.records(1)[0].loss == Approx(29.0 / 3).epsilon(1e-12));
}
