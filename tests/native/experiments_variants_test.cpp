// The switches and presets of chapter `scratch` against the PyTorch programs with the same mistake.
#include "runs.h"

using namespace gw;

namespace {

void checkCase(std::int64_t seed, const std::string& name, const Json& printed) {
  CAPTURE(seed);
  CAPTURE(name);
  Values settings = name == "right"                  ? Values()
                    : name == "second training cell" ? Values{{"epochs", 6.0}}
                                                     : settingsFromText(name);
  const bool broadcasts = settings.count("drop-reshape") > 0;
  settings["seed"] = static_cast<double>(seed);
  Reader run = openRun("regression", settings);
  checkSame(run.parametersAt(0), asFloats(printed["initial_w_b"]));
  CHECK(run.fullLoss() == doctest::Approx(asFloat(printed["initial_loss"])).epsilon(1e-9));

  run.advance(1 << 20);
  const Series series = run.series(0, run.length());
  for (std::size_t k = 0; k < printed["first_steps_w_b"].size(); ++k) {
    checkSame(run.series(k + 1, k + 1).parameters, asFloats(printed["first_steps_w_b"][k]));
    CHECK(series.loss[k + 1] == asFloat(printed["first_batch_losses"][k]));
    // Between epochs the broadcast loss is not summed one by one.
    const double tolerance = broadcasts ? 1e-6 : 1e-12;
    CHECK(series.fullLoss[k + 1] ==
          doctest::Approx(asFloat(printed["first_full_losses"][k])).epsilon(tolerance));
  }
  const Json& bad = printed["first_infinite_batch_loss"];
  CHECK(run.divergedAt() == (bad.is_null() ? 0 : bad.get<std::int64_t>()));
  for (std::size_t epoch = 0; epoch < printed["epoch_losses"].size(); ++epoch) {
    const std::size_t step = (epoch + 1) * run.updatesPerEpoch();
    if (step <= static_cast<std::size_t>(run.length())) {
      CHECK(series.fullLoss[step] == asFloat(printed["epoch_losses"][epoch]));
    }
  }
  if (bad.is_null()) checkSame(run.parametersAt(run.totalSteps()), asFloats(printed["final_w_b"]));

  const Json& minimum = printed["minimum"];
  const Analysis analysis = run.analysis();
  checkClose(analysis.minimum, numbers<double>(minimum["w_b"]), 1e-11);
  CHECK(analysis.minimumLoss == doctest::Approx(minimum["loss"].get<double>()).epsilon(1e-10));
  checkClose(analysis.eigenvalues, numbers<double>(minimum["eigenvalues"]), 1e-11);
  CHECK(analysis.largestSafeLr ==
        doctest::Approx(minimum["largest_safe_lr"].get<double>()).epsilon(1e-11));
}

}  // namespace

TEST_CASE("every switch and preset gives the numbers of the broken PyTorch program") {
  forEachSeed(fixture("variants"), [](std::int64_t seed, const Json& cases) {
    for (const auto& [name, printed] : cases.items()) checkCase(seed, name, printed);
  });
}

TEST_CASE("lr 2 first makes the loss fall, 16.4 to 12.9, and overflows in the third epoch") {
  Reader run = openRun("regression", {{"lr", 2.0}});
  run.advance(300);
  CHECK(run.status() == Status::kDiverged);
  CHECK(run.divergedAt() == 231);
  CHECK(run.at() == 230);
  CHECK(run.series(0, 0).fullLoss[0] == doctest::Approx(16.4).epsilon(0.01));
  CHECK(run.series(1, 1).fullLoss[0] == doctest::Approx(12.9).epsilon(0.01));
  CHECK(run.record(231).diverged);
}

TEST_CASE("full-batch steps converge below the limit of this data and run away above it") {
  for (const double lr : {1.80, 1.85}) {
    Reader run = openRun("regression", {{"lr", lr}, {"batch-size", 1000.0}, {"epochs", 1000.0}});
    run.advance(1000);
    CHECK((run.fullLoss() < 1e-3) == (lr < run.analysis().largestSafeLr));
  }
}
