#include "experiments/regression.h"
#include "runs.h"

using namespace gw;

namespace {

void checkNotebook(const Json& printed, const Values& settings) {
  Run run = openRun("regression", settings);
  run.advance(300, Detail::kScalars);
  const Data data = run.data();
  const auto& X = std::get<std::vector<float>>(data.X->values);
  const auto& y = std::get<std::vector<float>>(data.y->values);
  checkSame(std::vector<float>(X.begin(), X.begin() + 6), numbers<float>(printed["X_first6"]));
  checkSame(std::vector<float>(y.begin(), y.begin() + 6), numbers<float>(printed["y_first6"]));
  checkSame(std::vector<float>(y.end() - 2, y.end()), numbers<float>(printed["y_last2"]));
  for (int k = 0; k < 20; ++k) {
    checkSame(parametersAt(run, k + 1), asFloats(printed["steps20_w0_w1_b"][k]));
  }
  for (int epoch = 0; epoch < 3; ++epoch) {
    const int step = 100 * (epoch + 1);
    CHECK(run.series(step, step).fullLoss[0] == asFloat(printed["epoch_losses"][epoch]));
  }
  checkSame(parametersAt(run, 300), asFloats(printed["final_w_b"]));
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
    Run run = openRun("regression", {{"seed", printed["seed"].get<double>()},
                                     {"true-w", numbers<double>(printed["true_w"])},
                                     {"true-b", printed["true_b"].get<double>()},
                                     {"n", printed["n"].get<double>()},
                                     {"noise", printed["noise"].get<double>()},
                                     {"batch-size", printed["batch_size"].get<double>()},
                                     {"lr", printed["lr"].get<double>()},
                                     {"epochs", printed["epochs"].get<double>()}});
    run.advance(1 << 20, Detail::kScalars);
    const RunState end = run.state();
    CHECK(end.status == RunStatus::kDone);
    const auto y = std::get<std::vector<float>>(run.data().y->values);
    const auto first = numbers<float>(printed["y_first"]);
    checkSame(std::vector<float>(y.begin(), y.begin() + first.size()), first);
    for (std::size_t k = 0; k < printed["first_steps"].size(); ++k) {
      checkSame(parametersAt(run, k + 1), asFloats(printed["first_steps"][k]));
    }
    for (std::size_t epoch = 0; epoch < printed["epoch_losses"].size(); ++epoch) {
      const std::int64_t step = (epoch + 1) * end.updatesPerEpoch;
      CHECK(run.series(step, step).fullLoss[0] == asFloat(printed["epoch_losses"][epoch]));
    }
    checkSame(parametersAt(run, end.totalSteps), asFloats(printed["final"]));
  }
}

TEST_CASE("labels in order are the same rows, ascending") {
  Run plain = openRun("regression", {{"n", 50.0}});
  Run sorted = openRun("regression", {{"n", 50.0}, {"sorted", true}});
  auto expected = std::get<std::vector<float>>(plain.data().y->values);
  std::sort(expected.begin(), expected.end());
  checkSame(std::get<std::vector<float>>(sorted.data().y->values), expected);
}

TEST_CASE("one row, one feature, and a batch larger than the data train") {
  Run run = openRun("regression", {{"n", 1.0}, {"true-w", std::vector<double>{3}}});
  run.advance(3, Detail::kScalars);
  const RunState state = run.state();
  CHECK(state.updatesPerEpoch == 1);
  CHECK(state.status == RunStatus::kDone);
  CHECK(run.analysis().singular);
}

TEST_CASE("batch 64 takes 16 updates an epoch, and the last 40 samples are divided by 64 too") {
  Run run = openRun("regression", {{"batch-size", 64.0}});
  run.advance(16, Detail::kScalars);
  CHECK(run.state().epoch == 1);
  const UpdateRecord last = run.record(16);
  CHECK(last.batch.size() == 40);
  const double step = values(last, "step.b")[0];
  CHECK(step == 0.03f * static_cast<float>(values(last, "grad.b")[0]) / 64.0f);
}
