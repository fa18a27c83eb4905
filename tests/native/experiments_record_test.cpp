#include "experiments/record.h"
#include "experiments/timeline.h"
#include "runs.h"

using namespace gw;

namespace {

// What holds for the record of any update of any experiment.
void checkArithmetic(const UpdateRecord& record, const std::string& p) {
  const auto before = values(record, "before." + p), after = values(record, "after." + p);
  const auto step = values(record, "step." + p);
  const bool single =
      std::holds_alternative<std::vector<float>>(tensor(record, "step." + p).values);
  for (std::size_t i = 0; i < before.size(); ++i) {
    const double difference = before[i] - step[i];
    CHECK(after[i] == (single ? static_cast<float>(difference) : difference));
  }
}

void checkPartsAddUp(const UpdateRecord& record, const std::string& p) {
  const auto parts = values(record, "gradPerSample." + p), whole = values(record, "grad." + p);
  for (std::size_t k = 0; k < whole.size(); ++k) {
    double sum = 0;
    for (std::size_t i = k; i < parts.size(); i += whole.size()) sum += parts[i];
    CHECK(sum == doctest::Approx(whole[k]).epsilon(1e-5));
  }
}

}  // namespace

TEST_CASE("after = before - step, and the samples' gradients add up to the gradient") {
  Run regression = openRun("regression"), byHand = openRun("by-hand"), descent = openRun("descent");
  const auto records = regression.advance(105, Detail::kFull).records;
  REQUIRE(records.size() == 105);
  for (const UpdateRecord& record : records) {
    for (const char* p : {"w", "b"}) checkArithmetic(record, p), checkPartsAddUp(record, p);
  }
  for (const UpdateRecord& record : byHand.advance(10, Detail::kFull).records) {
    for (const char* p : {"w", "b"}) checkArithmetic(record, p), checkPartsAddUp(record, p);
  }
  for (const UpdateRecord& record : descent.advance(20, Detail::kFull).records) {
    checkArithmetic(record, "x");
  }
  CHECK(records[99].epoch == 1);
  CHECK(records[100].epoch == 2);
}

TEST_CASE("a full record changes nothing: the run goes on with the same bits") {
  for (const char* experiment : {"descent", "by-hand", "regression"}) {
    Run plain = openRun(experiment), recorded = openRun(experiment);
    plain.advance(20, Detail::kScalars);
    recorded.advance(20, Detail::kFull);
    checkSameSeries(plain.series(0, 20), recorded.series(0, 20));
  }
}

TEST_CASE("an epoch's batches are all rows once") {
  Run run = openRun("regression", {{"n", 205.0}});
  std::vector<int> rows;
  for (const UpdateRecord& record : run.advance(21, Detail::kFull).records) {
    const auto slice = record.order.begin() + static_cast<std::ptrdiff_t>(rows.size());
    CHECK(std::equal(record.batch.begin(), record.batch.end(), slice));
    rows.insert(rows.end(), record.batch.begin(), record.batch.end());
  }
  std::sort(rows.begin(), rows.end());
  REQUIRE(rows.size() == 205);
  for (int i = 0; i < 205; ++i) CHECK(rows[i] == i);
}

TEST_CASE("shapes are the library's; without the reshape every residual is there") {
  Run run = openRun("regression");
  const UpdateRecord right = run.advance(1, Detail::kFull).records[0];
  CHECK(tensor(right, "X").shape == Shape(10, 2));
  CHECK(tensor(right, "y").shape == Shape(10, 1));
  CHECK(tensor(right, "residual").shape == Shape(10, 1));
  CHECK(tensor(right, "gradPerSample.w").shape == Shape(10, 2));
  CHECK(tensor(right, "gradPerSample.b").shape == Shape(10, 1));
  CHECK(tensor(right, "grad.w").shape == Shape(2, 1));
  CHECK(tensor(right, "fullGrad.b").shape == Shape(1));
  Run broken = openRun("regression", {{"drop-reshape", true}});
  const UpdateRecord record = broken.advance(1, Detail::kFull).records[0];
  CHECK(tensor(record, "y").shape == Shape(10));
  CHECK(tensor(record, "yHat").shape == Shape(10, 1));
  CHECK(tensor(record, "residual").shape == Shape(10, 10));
  CHECK(tensor(record, "loss").shape == Shape(10, 10));
  checkPartsAddUp(record, "w");
}

TEST_CASE("forgotten gradients add up, and the record shows what the optimizer read") {
  Run run = openRun("regression", {{"forget-zero-grad", true}});
  const auto records = run.advance(3, Detail::kFull).records;
  for (int k = 1; k < 3; ++k) {
    const auto parts = values(records[k], "gradPerSample.b");
    double fresh = 0;
    for (const double part : parts) fresh += part;
    CHECK(values(records[k], "grad.b")[0] ==
          doctest::Approx(values(records[k - 1], "grad.b")[0] + fresh).epsilon(1e-5));
  }
}

TEST_CASE("the full gradient is the slope of the loss over all data") {
  for (const char* experiment : {"descent", "by-hand", "regression"}) {
    CAPTURE(experiment);
    Run run = openRun(experiment);
    run.advance(1, Detail::kScalars);
    const Series start = run.series(0, 0);
    const UpdateRecord record = run.record(1);
    const auto slope = values(record, "fullGrad." + start.parameterNames[0].substr(0, 1))[0];
    const double at = start.parameters[0], h = 1e-3;
    const std::string other = start.parameterNames.size() > 1 ? start.parameterNames[1] : "";
    const double held = other.empty() ? 0 : start.parameters[1];
    const auto grid =
        run.surface({start.parameterNames[0], other, {at - h, at + h}, {held, held}, 2, 1, 0});
    CHECK((grid.values[1] - grid.values[0]) / (2 * h) == doctest::Approx(slope).epsilon(1e-5));
  }
}

TEST_CASE("the graph lists the update as it was computed, with the gradients before zeroing") {
  Timeline timeline(EditLog(findExperiment("regression"), {}));
  timeline.extend(Detail::kScalars);
  const UpdateRecord record = timeline.record(1);
  const auto graph = timeline.graph(1);
  const auto find = [&graph](const std::string& name) {
    return *std::find_if(graph.begin(), graph.end(),
                         [&name](const GraphEntry& entry) { return entry.name == name; });
  };
  CHECK(graph.back().op == "sum");
  CHECK(find("w").value.values == tensor(record, "before.w").values);
  CHECK(find("w").hasGrad);
  CHECK(find("w").grad.values == tensor(record, "grad.w").values);
  CHECK(find("yHat").value.values == tensor(record, "yHat").values);
  for (const GraphEntry& entry : graph) {
    for (const int input : entry.inputs) CHECK(input < entry.id);
  }
  checkError(ErrorName::kUnknownStep, [&] { timeline.graph(0); });
}

TEST_CASE("by-hand's graph has a small graph for each point around the same w and b") {
  Run run = openRun("by-hand");
  run.advance(1, Detail::kScalars);
  int losses = 0, parameters = 0;
  for (const GraphEntry& entry : run.graph(1)) {
    losses += entry.name == "loss";
    parameters += entry.op == "parameter";
  }
  CHECK(losses == 3);
  CHECK(parameters == 2);
}
