#include "experiments/regression.h"
#include "runs.h"

using namespace gw;

namespace {

void checkNotebook(const Json& printed, const Values& settings) {
  Reader run = openRun("regression", settings);
  run.advance(300);
  const Answer data = run.data();
  const auto& X = std::get<std::vector<float>>(tensor(data, "X").values);
  const auto& y = std::get<std::vector<float>>(tensor(data, "y").values);
  checkSame(std::vector<float>(X.begin(), X.begin() + 6), numbers<float>(printed["X_first6"]));
  checkSame(std::vector<float>(y.begin(), y.begin() + 6), numbers<float>(printed["y_first6"]));
  checkSame(std::vector<float>(y.end() - 2, y.end()), numbers<float>(printed["y_last2"]));
  for (int k = 0; k < 20; ++k) {
    checkSame(run.parametersAt(k + 1), asFloats(printed["steps20_w0_w1_b"][k]));
  }
  for (int epoch = 0; epoch < 3; ++epoch) {
    const int step = 100 * (epoch + 1);
    CHECK(run.series(step, step).fullLoss[0] == asFloat(printed["epoch_losses"][epoch]));
  }
  checkSame(run.parametersAt(300), asFloats(printed["final_w_b"]));
}

}  // namespace

TEST_CASE("the notebook's run comes out bit for bit, for every seed, with and without peeking") {
  forEachSeed(fixture("notebook_scratch"), [](std::int64_t seed, const Json& run) {
    CAPTURE(seed);
    const double number = static_cast<double>(seed);
    checkNotebook(run["float32"], {{"seed", number}});
    checkNotebook(run["float32_after_peek_cell"], {{"seed", number}, {"peek", true}});
  });
}

TEST_CASE("other shapes, batches with a short rest and learning rates come out bit for bit") {
  for (const Json& printed : fixture("notebook_more")["scratch"]) {
    CAPTURE(printed.dump());
    Reader run = openRun("regression", {{"seed", printed["seed"].get<double>()},
                                        {"true-w", numbers<double>(printed["true_w"])},
                                        {"true-b", printed["true_b"].get<double>()},
                                        {"n", printed["n"].get<double>()},
                                        {"noise", printed["noise"].get<double>()},
                                        {"batch-size", printed["batch_size"].get<double>()},
                                        {"lr", printed["lr"].get<double>()},
                                        {"epochs", printed["epochs"].get<double>()}});
    run.advance(1 << 20);
    CHECK(run.status() == Status::kDone);
    const Answer data = run.data();
    const auto& y = std::get<std::vector<float>>(tensor(data, "y").values);
    const auto first = numbers<float>(printed["y_first"]);
    checkSame(std::vector<float>(y.begin(), y.begin() + first.size()), first);
    for (std::size_t k = 0; k < printed["first_steps"].size(); ++k) {
      checkSame(run.parametersAt(k + 1), asFloats(printed["first_steps"][k]));
    }
    for (std::size_t epoch = 0; epoch < printed["epoch_losses"].size(); ++epoch) {
      const std::int64_t step = (epoch + 1) * run.updatesPerEpoch();
      CHECK(run.series(step, step).fullLoss[0] == asFloat(printed["epoch_losses"][epoch]));
    }
    checkSame(run.parametersAt(run.totalSteps()), asFloats(printed["final"]));
  }
}

TEST_CASE("labels in order are the same rows, ascending") {
  Reader plain = openRun("regression", {{"n", 50.0}});
  Reader sorted = openRun("regression", {{"n", 50.0}, {"sorted", true}});
  std::vector<double> expected = values(plain.data(), "y");
  std::sort(expected.begin(), expected.end());
  checkSame(values(sorted.data(), "y"), expected);
}

TEST_CASE("one row, one feature, and a batch larger than the data train") {
  Reader run = openRun("regression", {{"n", 1.0}, {"true-w", std::vector<double>{3}}});
  run.advance(3);
  CHECK(run.updatesPerEpoch() == 1);
  CHECK(run.status() == Status::kDone);
  CHECK(run.analysis().singular);
}

TEST_CASE("batch 64 takes 16 updates an epoch, and the last 40 samples are divided by 64 too") {
  Reader run = openRun("regression", {{"batch-size", 64.0}});
  run.advance(16);
  CHECK(run.at() / run.updatesPerEpoch() == 1);
  const UpdateRecord last = run.record(16);
  CHECK(last.batch.size() == 40);
  const double step = values(last, "step.b")[0];
  CHECK(step == 0.03f * static_cast<float>(values(last, "grad.b")[0]) / 64.0f);
}

TEST_CASE("typed data train: the label is the last column, and the true parameters are unknown") {
  const Table typed{2, {1, 3, 2, 5, 3, 7}};
  Reader run = openRun("regression", {{"data", typed}, {"batch-size", 3.0}, {"epochs", 500.0}});
  const Answer data = run.data();
  CHECK(tensor(data, "X").shape == Shape(3, 1));
  CHECK(values(data, "y") == std::vector<double>{3, 5, 7});
  CHECK(data.size() == 2);
  CHECK(run.updatesPerEpoch() == 1);
  run.advance(500);
  CHECK(run.fullLoss() < 0.1);
  CHECK(run.analysis().minimum[0] == doctest::Approx(2));
  checkError(ErrorName::kWrongLength, [] { openRun("regression", {{"data", Table{1, {1, 2}}}}); });
}

TEST_CASE("residuals of a whole large batch against each other are refused before they are made") {
  const Values large{{"n", 8192.0}, {"batch-size", 8192.0}};
  Values broadcast = large;
  broadcast["drop-reshape"] = true;
  checkError(ErrorName::kOutOfRange, [&] { openRun("regression", broadcast); });
  checkError(ErrorName::kOutOfRange, [&] {
    openRun("regression", large, {{0, SettingChange{"drop-reshape", true}}});
  });
  // A batch is no larger than the data.
  openRun("regression", {{"n", 50.0}, {"batch-size", 8192.0}, {"drop-reshape", true}});
}

TEST_CASE("a history that the page could not hold is refused, with the epochs that are possible") {
  const Values many = {{"n", 100000.0}, {"batch-size", 1.0}};
  openRun("regression", many);
  Values more = many;
  more["epochs"] = 1000.0;
  checkError(ErrorName::kOutOfRange, [&] { openRun("regression", more); });
  checkError(ErrorName::kOutOfRange, [&] {
    openRun("regression", many, {{0, SettingChange{"epochs", 1000.0}}});
  });
}

TEST_CASE("a start of one's own replaces w and b, and nothing of data and order") {
  Reader drawn = openRun("regression"),
         placed = openRun("regression", {{"start", Table{3, {5, -6, 7}}}});
  checkSame(placed.parametersAt(0), std::vector<double>{5, -6, 7});
  CHECK(values(placed.data(), "X") == values(drawn.data(), "X"));
  CHECK(placed.records(1)[0].batch == drawn.records(1)[0].batch);
  checkError(ErrorName::kWrongLength, [&] {
    openRun("regression", {{"start", Table{2, {1, 2}}}});
  });
}

TEST_CASE("the noise of minibatch gradients is that of the place where the run stands") {
  Run run({"regression", {}, {}});
  run.advance(300);
  const auto noiseAt = [&run](double size, std::int64_t step) {
    return run.ask("gradient-noise", {{"size", size}, {"draws", 200.0}}, step);
  };
  const Answer start = noiseAt(10, 0), end = noiseAt(10, 300);
  CHECK(std::hypot(values(start, "full")[0], values(start, "full")[1]) > 3.8);
  CHECK(values(start, "expected")[0] == doctest::Approx(3.29).epsilon(0.01));
  CHECK(values(end, "expected")[0] < 0.01);
  CHECK(values(end, "opposed")[0] > 50);
  CHECK(values(end, "opposed")[0] < 85);
  CHECK(values(start, "opposed")[0] == 0);
  CHECK(values(run.ask("gradient-noise", {}, 0), "gradients") == values(start, "gradients"));
  CHECK(tensor(start, "gradients").shape == Shape(200, 3));
  CHECK(values(noiseAt(1000, 0), "spread")[0] < 1e-12);
  checkError(ErrorName::kOutOfRange, [&] { noiseAt(1001, 0); });
  checkError(ErrorName::kOutOfRange, [&] { noiseAt(0, 0); });
}

TEST_CASE("being timed leaves a run where it was") {
  Run timed({"regression", {}, {}}), alone({"regression", {}, {}});
  timed.advance(20);
  timed.ask("benchmark", {{"repeat", 1000.0}}, 20);
  timed.advance(80);
  alone.advance(100);
  for (int k = 0; k < timed.history().width(); ++k) {
    CHECK(timed.history().row(100)[k] == alone.history().row(100)[k]);
  }
}
