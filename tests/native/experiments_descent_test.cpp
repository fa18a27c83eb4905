#include "experiments/descent.h"
#include "runs.h"

using namespace gw;

TEST_CASE("descent agrees with the PyTorch program in every bit") {
  for (const Json& printed : fixture("descent")["runs"]) {
    CAPTURE(printed.dump());
    Run run = openRun("descent", {{"x0", numbers<double>(printed["start"])},
                                  {"lr", printed["lr"].get<double>()}});
    run.advance(20, Detail::kScalars);
    for (std::size_t k = 0; k < printed["x"].size(); ++k) {
      checkSame(parametersAt(run, k), numbers<double>(printed["x"][k]));
      CHECK(run.state().fullLoss == printed["f"][k].get<double>());
    }
  }
}

TEST_CASE("0.5 steps to 0.4, (1,1) to (0.8,0.8), lr 1 bounces for ever, 0.5 lands at once") {
  Run one = openRun("descent");
  checkSame(parametersAt(one, 1), std::vector<double>{0.4});
  Run two = openRun("descent", {{"x0", std::vector<double>{1, 1}}});
  CHECK(two.state().fullLoss == 2);
  checkSame(parametersAt(two, 1), std::vector<double>{0.8, 0.8});
  CHECK(two.state().fullLoss == doctest::Approx(1.28).epsilon(1e-12));
  Run bounces = openRun("descent", {{"lr", 1.0}});
  checkSame(parametersAt(bounces, 19), std::vector<double>{-0.5});
  Run lands = openRun("descent", {{"lr", 0.5}});
  checkSame(parametersAt(lands, 1), std::vector<double>{0});
  CHECK(one.analysis().largestSafeLr == 1);
  CHECK_FALSE(one.data().X);
}

TEST_CASE("an update has a gradient, a step and a loss, and no batch") {
  Run run = openRun("descent");
  const UpdateRecord record = run.advance(1, Detail::kFull).records[0];
  checkSame(values(record, "grad.x"), std::vector<double>{1});
  checkSame(values(record, "step.x"), std::vector<double>{0.1});
  CHECK(record.loss == 0.25);
  CHECK(record.batch.empty());
}

TEST_CASE("the largest lr and the most iterations end in divergence, not in an error") {
  Run run = openRun("descent", {{"lr", 10.0}, {"iterations", 10000.0}});
  run.advance(10000, Detail::kScalars);
  const RunState state = run.state();
  CHECK(state.status == RunStatus::kDiverged);
  CHECK(state.divergedAt == state.length + 1);
  CHECK(std::isfinite(state.parameters[0].values[0]));
}
