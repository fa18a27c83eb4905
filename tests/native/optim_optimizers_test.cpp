#include <cmath>

#include "check.h"
#include "core/error.h"
#include "optim/optimizers.h"

using namespace gw;

namespace {

HyperValues defaultsOf(const std::string& name) {
  HyperValues values{{"momentum", 0}, {"no-bias-correction", 0}};
  for (const OptimizerInfo& rule : optimizers()) {
    if (rule.name != name) continue;
    for (const HyperParameter& one : rule.parameters) values[one.name] = one.initial;
  }
  return values;
}

// A parameter that one rule moves along gradients that a test chooses.
class Walker {
 public:
  Walker(const std::string& name, HyperValues changes)
      : rule_(makeOptimizer<double>(name, Shape(2))) {
    HyperValues values = defaultsOf(name);
    for (const auto& [key, value] : changes) values[key] = value;
    std::visit([&](auto& rule) { rule.configure(values); }, rule_);
  }
  std::vector<double> step(double g1, double g2) {
    const Tensor<double> gradient(Shape(2), {g1, g2});
    std::visit([&](auto& rule) { rule.step(at_, gradient); }, rule_);
    return at_.values();
  }
  std::vector<double> memory(int which) {
    return std::visit([&](auto& rule) { return rule.memory()[which].second->values(); }, rule_);
  }
  double largestSafeLr(double curvature) {
    return std::visit([&](auto& rule) { return rule.largestSafeLr(curvature); }, rule_);
  }

 private:
  Optimizer<double> rule_;
  Tensor<double> at_{Shape(2)};
};

}  // namespace

TEST_CASE("the registry names every rule once, with defaults within their limits") {
  CHECK(optimizers().size() == 5);
  for (const OptimizerInfo& rule : optimizers()) {
    CHECK(makeOptimizer<float>(rule.name, Shape(1)).index() ==
          makeOptimizer<double>(rule.name, Shape(3)).index());
    CHECK(rule.parameters.front().name == "lr");
    for (const HyperParameter& one : rule.parameters) {
      CHECK(one.initial >= one.min);
      CHECK(one.initial <= one.max);
    }
  }
  checkError(ErrorName::kUnknownChoice, [] { makeOptimizer<double>("rmsprop", Shape(1)); });
}

TEST_CASE("plain descent takes lr times the gradient off") {
  checkSame(Walker("sgd", {{"lr", 0.5}}).step(2, -4), std::vector<double>{-1, 2});
}

TEST_CASE("momentum: the first step is plain, and a constant gradient ends ten times as long") {
  Walker walker("momentum", {{"lr", 1}, {"momentum", 0.9}});
  checkSame(walker.step(1, 0), std::vector<double>{-1, 0});
  for (int k = 2; k <= 22; ++k) walker.step(1, 0);
  CHECK(walker.memory(0)[0] == doctest::Approx(10 * (1 - std::pow(0.9, 22))).epsilon(1e-12));
  for (int k = 0; k < 400; ++k) walker.step(1, 0);
  CHECK(walker.memory(0)[0] == doctest::Approx(10).epsilon(1e-12));
}

TEST_CASE("Nesterov's first step is already (1 + mu) times as long") {
  Walker walker("nesterov", {{"lr", 0.4}, {"momentum", 0.5}});
  checkClose(walker.step(-1, -8), std::vector<double>{0.6, 4.8}, 1e-15);
}

TEST_CASE("Adagrad and Adam first go lr in every coordinate, whatever the gradient") {
  for (const char* rule : {"adagrad", "adam"}) {
    for (const double scale : {1.0, 100.0}) {
      checkClose(Walker(rule, {{"lr", 0.4}}).step(-1 * scale, -8 * scale),
                 std::vector<double>{0.4, 0.4}, 1e-7);
    }
  }
}

TEST_CASE("without its correction Adam's first step is about three times as long") {
  Walker walker("adam", {{"lr", 0.4}, {"no-bias-correction", 1}});
  CHECK(walker.step(-1, -8)[0] == doctest::Approx(0.4 * 0.1 / std::sqrt(0.001)).epsilon(1e-6));
}

TEST_CASE("a coordinate without gradient stays where it is") {
  for (const OptimizerInfo& rule : optimizers()) {
    CAPTURE(rule.name);
    Walker walker(rule.name, {});
    for (int k = 0; k < 5; ++k) CHECK(walker.step(1, 0)[1] == 0);
  }
}

TEST_CASE("below its limit a rule comes home on a parabola, above it runs away") {
  const double curvature = 4;
  for (const char* rule : {"sgd", "momentum", "nesterov"}) {
    for (const double mu : {0.0, 0.3, 0.5, 0.9}) {
      CAPTURE(rule);
      CAPTURE(mu);
      const double limit = Walker(rule, {{"momentum", mu}}).largestSafeLr(curvature);
      for (const double part : {0.97, 1.03}) {
        Walker walker(rule, {{"lr", limit * part}, {"momentum", mu}});
        double x = 1;
        for (int k = 0; k < 2000 && std::abs(x) < 1e6; ++k)
          x = 1 + walker.step(curvature * x, 0)[0];
        CHECK((std::abs(x) < 1e-3) == (part < 1));
      }
    }
  }
  CHECK(std::isinf(Walker("adam", {}).largestSafeLr(curvature)));
}

TEST_CASE("in float32 the same rules round to float") {
  auto rule = makeOptimizer<float>("momentum", Shape(1));
  std::visit([](auto& one) { one.configure(defaultsOf("momentum")); }, rule);
  Tensor<float> p(Shape(1), {1.0f});
  std::visit([&](auto& one) { one.step(p, Tensor<float>(Shape(1), {0.1f})); }, rule);
  CHECK(p[0] == static_cast<float>(1.0 - static_cast<double>(0.4f) * 0.1f));
}
