#include "experiments/record.h"
#include "run/timeline.h"
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
  Reader regression = openRun("regression"), byHand = openRun("by-hand"),
         descent = openRun("descent");
  const auto records = regression.records(105);
  REQUIRE(records.size() == 105);
  for (const UpdateRecord& record : records) {
    for (const char* p : {"w", "b"}) checkArithmetic(record, p), checkPartsAddUp(record, p);
  }
  for (const UpdateRecord& record : byHand.records(10)) {
    for (const char* p : {"w", "b"}) checkArithmetic(record, p), checkPartsAddUp(record, p);
  }
  for (const UpdateRecord& record : descent.records(20)) {
    checkArithmetic(record, "x");
  }
  CHECK(records[99].epoch == 1);
  CHECK(records[100].epoch == 2);
}

TEST_CASE("a full record changes nothing: the run goes on with the same bits") {
  for (const char* experiment : {"descent", "by-hand", "regression"}) {
    Reader plain = openRun(experiment), recorded = openRun(experiment);
    plain.advance(20);
    recorded.records(20);
    checkSameSeries(plain.series(0, 20), recorded.series(0, 20));
  }
}

TEST_CASE("an epoch's batches are all rows once") {
  Reader run = openRun("regression", {{"n", 205.0}});
  std::vector<int> rows;
  for (const UpdateRecord& record : run.records(21)) {
    const auto order = std::get<std::vector<std::int32_t>>(tensor(record, "order").values);
    const auto slice = order.begin() + static_cast<std::ptrdiff_t>(rows.size());
    CHECK(std::equal(record.batch.begin(), record.batch.end(), slice));
    rows.insert(rows.end(), record.batch.begin(), record.batch.end());
  }
  std::sort(rows.begin(), rows.end());
  REQUIRE(rows.size() == 205);
  for (int i = 0; i < 205; ++i) CHECK(rows[i] == i);
}

TEST_CASE("shapes are the library's; without the reshape every residual is there") {
  Reader run = openRun("regression");
  const UpdateRecord right = run.records(1)[0];
  CHECK(tensor(right, "X").shape == Shape(10, 2));
  CHECK(tensor(right, "y").shape == Shape(10, 1));
  CHECK(tensor(right, "residual").shape == Shape(10, 1));
  CHECK(tensor(right, "gradPerSample.w").shape == Shape(10, 2));
  CHECK(tensor(right, "gradPerSample.b").shape == Shape(10, 1));
  CHECK(tensor(right, "grad.w").shape == Shape(2, 1));
  CHECK(tensor(right, "fullGrad.b").shape == Shape(1));
  Reader broken = openRun("regression", {{"drop-reshape", true}});
  const UpdateRecord record = broken.records(1)[0];
  CHECK(tensor(record, "y").shape == Shape(10));
  CHECK(tensor(record, "yHat").shape == Shape(10, 1));
  CHECK(tensor(record, "residual").shape == Shape(10, 10));
  CHECK(tensor(record, "loss").shape == Shape(10, 10));
  checkPartsAddUp(record, "w");
}

TEST_CASE("forgotten gradients add up, and the record shows what the optimizer read") {
  Reader run = openRun("regression", {{"forget-zero-grad", true}});
  const auto records = run.records(3);
  for (int k = 1; k < 3; ++k) {
    const auto parts = values(records[k], "gradPerSample.b");
    double fresh = 0;
    for (const double part : parts) fresh += part;
    CHECK(values(records[k], "grad.b")[0] ==
          doctest::Approx(values(records[k - 1], "grad.b")[0] + fresh).epsilon(1e-5));
  }
}

TEST_CASE("only what is asked for is recorded") {
  Reader run = openRun("regression");
  run.advance(3);
  Run bare({"regression", {}, {}});
  bare.advance(3);
  const UpdateRecord grads = bare.record(2, Wanted({"grad", "order"}));
  REQUIRE(grads.tensors.size() == 3);
  CHECK(values(grads, "grad.w") == values(run.record(2), "grad.w"));
  CHECK(tensor(grads, "order").shape == Shape(1000));
  CHECK(grads.batch.size() == 10);
  const UpdateRecord none = bare.record(2, {});
  CHECK(none.tensors.empty());
  CHECK(none.batch.empty());
  CHECK(none.loss == run.record(2).loss);
}

TEST_CASE("the full gradient is the slope of the loss over all data") {
  for (const char* experiment : {"descent", "by-hand", "regression"}) {
    CAPTURE(experiment);
    Reader run = openRun(experiment);
    run.advance(1);
    const std::vector<double> start = run.series(0, 0).parameters;
    const std::vector<std::string> names = run.names();
    const double slope = values(run.record(1), "fullGrad." + names[0].substr(0, 1))[0];
    const double h = 1e-3;
    const Answer curve = run.ask("surface", {{"xName", names[0]},
                                             {"x", std::vector<double>{start[0] - h, start[0] + h}},
                                             {"nx", 2.0},
                                             {"held", start}});
    const std::vector<double> loss = values(curve, "values");
    CHECK((loss[1] - loss[0]) / (2 * h) == doctest::Approx(slope).epsilon(1e-5));
  }
}

namespace {

// The lines of a text in an answer.
std::vector<std::string> lines(const Answer& answer, const std::string& name) {
  const auto& bytes = std::get<std::vector<std::uint8_t>>(tensor(answer, name).values);
  std::istringstream text(std::string(bytes.begin(), bytes.end()));
  std::vector<std::string> out;
  for (std::string line; std::getline(text, line);) out.push_back(line);
  return out;
}

}  // namespace

TEST_CASE("the graph lists the update as it was computed, with the gradients before zeroing") {
  Reader run = openRun("regression");
  run.advance(1);
  const UpdateRecord record = run.record(1);
  const Answer graph = run.ask("graph");
  const std::vector<std::string> ops = lines(graph, "op"), names = lines(graph, "name");
  const std::vector<double> ids = values(graph, "id"), inputs = values(graph, "inputs");
  REQUIRE(ops.size() == ids.size());
  REQUIRE(inputs.size() == 2 * ids.size());
  CHECK(ops.back() == "sum");
  const auto find = [&](const char* what, const std::string& name) {
    const auto node = std::find(names.begin(), names.end(), name) - names.begin();
    return values(graph, what + std::string(".") + std::to_string(static_cast<int>(ids[node])));
  };
  CHECK(find("value", "w") == values(record, "before.w"));
  CHECK(find("grad", "w") == values(record, "grad.w"));
  CHECK(find("value", "yHat") == values(record, "yHat"));
  for (std::size_t i = 0; i < inputs.size(); ++i) CHECK(inputs[i] < ids[i / 2]);
  run.seek(0);
  checkError(ErrorName::kUnknownStep, [&] { run.ask("graph"); });
  checkError(ErrorName::kUnknownQuestion, [&] { run.ask("weather"); });
}

TEST_CASE("by-hand's graph has a small graph for each point around the same w and b") {
  Reader run = openRun("by-hand");
  run.advance(1);
  const Answer graph = run.ask("graph");
  const std::vector<std::string> ops = lines(graph, "op"), names = lines(graph, "name");
  CHECK(std::count(names.begin(), names.end(), "loss") == 3);
  CHECK(std::count(ops.begin(), ops.end(), "parameter") == 2);
}
