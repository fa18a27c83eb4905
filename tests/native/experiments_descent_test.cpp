#include "experiments/descent.h"
#include "runs.h"

using namespace gw;

TEST_CASE("descent agrees with the PyTorch program in every bit") {
  for (const Json& printed : fixture("descent")["runs"]) {
    CAPTURE(printed.dump());
    Reader run = openRun("descent", {{"x0", numbers<double>(printed["start"])},
                                     {"lr", printed["lr"].get<double>()}});
    run.advance(20);
    for (std::size_t k = 0; k < printed["x"].size(); ++k) {
      checkSame(run.parametersAt(k), numbers<double>(printed["x"][k]));
      CHECK(run.fullLoss() == printed["f"][k].get<double>());
    }
  }
}

TEST_CASE("0.5 steps to 0.4, (1,1) to (0.8,0.8), lr 1 bounces for ever, 0.5 lands at once") {
  Reader one = openRun("descent");
  checkSame(one.parametersAt(1), std::vector<double>{0.4});
  Reader two = openRun("descent", {{"x0", std::vector<double>{1, 1}}});
  CHECK(two.fullLoss() == 2);
  checkSame(two.parametersAt(1), std::vector<double>{0.8, 0.8});
  CHECK(two.fullLoss() == doctest::Approx(1.28).epsilon(1e-12));
  Reader bounces = openRun("descent", {{"lr", 1.0}});
  checkSame(bounces.parametersAt(19), std::vector<double>{-0.5});
  Reader lands = openRun("descent", {{"lr", 0.5}});
  checkSame(lands.parametersAt(1), std::vector<double>{0});
  CHECK(one.analysis().largestSafeLr == 1);
  CHECK(one.data().empty());
}

TEST_CASE("an update has a gradient, a step and a loss, and no batch") {
  Reader run = openRun("descent");
  const UpdateRecord record = run.records(1)[0];
  checkSame(values(record, "grad.x"), std::vector<double>{1});
  checkSame(values(record, "step.x"), std::vector<double>{0.1});
  CHECK(record.loss == 0.25);
  CHECK(record.batch.empty());
}

TEST_CASE("the largest lr and the most iterations end in divergence, not in an error") {
  Reader run = openRun("descent", {{"lr", 10.0}, {"iterations", 10000.0}});
  run.advance(10000);
  CHECK(run.status() == Status::kDiverged);
  CHECK(run.divergedAt() == run.length() + 1);
  CHECK(std::isfinite(run.series(run.length(), run.length()).parameters[0]));
}
