#include "experiments/backprop.h"
#include "runs.h"

using namespace gw;

namespace {

// X = [[1, 2], [3, -1]], y = (2, 4), w = (1, -1), b = 1.
Values pair(const Values& more = {}) {
  Values settings{{"data", Table{3, {1, 2, 2, 3, -1, 4}}},
                  {"start", Table{3, {1, -1, 1}}},
                  {"batch-size", 2.0},
                  {"no-shuffle", true},
                  {"epochs", 5.0}};
  for (const auto& [name, value] : more) settings[name] = value;
  return settings;
}

Answer asked(const std::string& question, const Values& settings) {
  Reader run = openRun("backprop", settings);
  run.advance(1);
  return run.ask(question);
}

bool hasTensor(const Answer& answer, const std::string& name) {
  for (const NamedTensor& tensor : answer) {
    if (tensor.name == name) return true;
  }
  return false;
}

std::string errorOf(const Values& settings) {
  const Answer graph = asked("graph", settings);
  if (!hasTensor(graph, "error")) return "";
  const auto& bytes = std::get<std::vector<std::uint8_t>>(tensor(graph, "error").values);
  return {bytes.begin(), bytes.end()};
}

}  // namespace

TEST_CASE("a batch of two: every value there and every gradient back, as worked out by hand") {
  const Answer passes = asked("passes", pair());
  CHECK(values(passes, "product") == std::vector<double>{-1, 4});
  CHECK(values(passes, "yHat") == std::vector<double>{0, 5});
  CHECK(values(passes, "residual") == std::vector<double>{-2, 1});
  CHECK(values(passes, "square") == std::vector<double>{4, 1});
  CHECK(values(passes, "loss") == std::vector<double>{2, 0.5});
  CHECK(values(passes, "total") == std::vector<double>{2.5});
  CHECK(values(passes, "gradLoss") == std::vector<double>{1, 1});
  CHECK(values(passes, "gradSquare") == std::vector<double>{0.5, 0.5});
  CHECK(values(passes, "gradResidual") == std::vector<double>{-2, 1});
  CHECK(values(passes, "gradYHat") == std::vector<double>{-2, 1});
  CHECK(values(passes, "w") == std::vector<double>{1, -5});
  CHECK(values(passes, "b") == std::vector<double>{-1});
}

TEST_CASE("the right program takes the steps of the regression from scratch, bit for bit") {
  Reader one = openRun("backprop"), other = openRun("regression");
  one.advance(300);
  other.advance(300);
  checkSameSeries(one.series(0, 300), other.series(0, 300));
}

TEST_CASE("the mean's gradient is a batch shorter, and a learning rate a batch larger makes up") {
  const std::vector<double> sum = values(asked("passes", {}), "w");
  const std::vector<double> mean =
      values(asked("passes", {{"reduction", std::string("mean")}}), "w");
  for (int k = 0; k < 2; ++k) CHECK(mean[k] == doctest::Approx(sum[k] / 10).epsilon(1e-6));
  Reader plain = openRun("backprop");
  Reader longer = openRun("backprop", {{"reduction", std::string("mean")}, {"lr", 0.3}});
  plain.advance(300);
  longer.advance(300);
  CHECK(longer.fullLoss() == doctest::Approx(plain.fullLoss()).epsilon(1e-4));
  CHECK(longer.analysis().largestSafeLr ==
        doctest::Approx(10 * plain.analysis().largestSafeLr).epsilon(1e-12));
}

TEST_CASE("two graphs double the gradient exactly") {
  const std::vector<double> once = values(asked("passes", {}), "w");
  const std::vector<double> twice =
      values(asked("passes", {{"backward", std::string("two-graphs")}}), "w");
  for (int k = 0; k < 2; ++k) CHECK(twice[k] == 2 * once[k]);
}

TEST_CASE("what PyTorch stops at is stopped at, with the parameters as they were") {
  const auto stops = [](const char* setting, const char* choice, const std::string& error) {
    const Values settings{{setting, std::string(choice)}};
    CAPTURE(choice);
    CHECK(errorOf(settings) == error);
    Reader run = openRun("backprop", settings);
    CHECK(run.totalSteps() == 1);
    CHECK(run.parametersAt(1) == run.parametersAt(0));
    CHECK(values(run.record(1), "step.b") == std::vector<double>{0});
  };
  stops("reduction", "none", "not-scalar");
  stops("backward", "never", "no-gradient");
  stops("backward", "late", "no-gradient");
  stops("backward", "same-graph", "backward-twice");
  stops("cut", "product", "no-gradient");
  stops("cut", "prediction", "no-gradient");
}

TEST_CASE("a notebook that has trained before has gradients of zero: nothing moves, silently") {
  const Values settings{{"backward", std::string("never-again")}};
  CHECK(errorOf(settings).empty());
  Reader run = openRun("backprop", settings);
  run.advance(300);
  CHECK(run.at() == 300);
  CHECK(run.parametersAt(300) == run.parametersAt(0));
}

TEST_CASE("behind a cut b learns and w does not") {
  const Answer passes = asked("passes", {{"cut", std::string("product")}});
  CHECK_FALSE(hasTensor(passes, "w"));
  CHECK(values(passes, "b") == values(asked("passes", {}), "b"));
  CHECK_FALSE(hasTensor(asked("passes", {{"cut", std::string("prediction")}}), "b"));
  const Answer graph = asked("graph", {{"cut", std::string("product")}});
  CHECK(values(graph, "id").size() == 12);  // the leaf that was cut off is one more
}

TEST_CASE("nudging every parameter gives its gradient; too small a nudge measures rounding") {
  const auto error = [](double epsilon, const char* name) {
    const std::vector<double> nudged = values(asked("nudge", {{"epsilon", epsilon}}), name);
    const Answer passes = asked("passes", {});
    const std::vector<double> w = values(passes, "w"), b = values(passes, "b");
    return std::max(
        {std::abs(nudged[0] - w[0]), std::abs(nudged[1] - w[1]), std::abs(nudged[2] - b[0])});
  };
  CHECK(error(1, "twoSided") < 1e-4);
  CHECK(error(1e-3, "twoSidedDouble") < 1e-5);
  CHECK(error(1, "oneSided") > 1);
  CHECK(error(1e-6, "twoSided") > 1);
}

TEST_CASE("one point, points on one place and a learning rate of 0 train without a fuss") {
  const auto end = [](const Table& data, double lr) {
    Reader run = openRun("backprop", {{"data", data}, {"batch-size", 3.0}, {"lr", lr}});
    run.advance(3);
    CHECK(run.status() == Status::kDone);
    CHECK(std::isfinite(run.fullLoss()));
    CHECK(std::isfinite(values(run.ask("nudge"), "twoSided")[0]));
  };
  end({2, {1, 3}}, 0.03);
  end({2, {1, 3, 1, 3, 1, 3}}, 0.03);
  end({3, {1, 2, 2, 3, -1, 4}}, 0);
  checkError(ErrorName::kOutOfRange, [] { openRun("backprop", {{"lr", -0.1}}); });
  checkError(ErrorName::kOutOfRange, [] { openRun("backprop", {{"epsilon", std::nan("")}}); });
  checkError(ErrorName::kWrongLength, [] { openRun("backprop", {{"start", Table{2, {1, 1}}}}); });
}
