// The gradient of every operation in the list against central differences.
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "check.h"
#include "random/torch_generator.h"

namespace gw {
namespace {

using V = Variable<double>;

// f(a, b), of any shape; b stays away from 0.
struct Case {
  Shape a, b;
  V (*f)(V a, V b);
};

constexpr int kPicked[] = {2, 0, 2, 1};
constexpr Indices kRows = {kPicked, 4};

const std::vector<Case>& cases() {
  static const std::vector<Case> list = [] {
    const std::vector<Shape> shapes{Shape(),     Shape(1),    Shape(3),
                                    Shape(1, 3), Shape(4, 1), Shape(4, 3)};
    std::vector<Case> all;
    for (const Shape a : shapes) {
      for (const Shape b : shapes) {
        all.push_back({a, b, [](V x, V y) { return x + y; }});
        all.push_back({a, b, [](V x, V y) { return x - y; }});
        all.push_back({a, b, [](V x, V y) { return x * y; }});
        all.push_back({a, b, [](V x, V y) { return x / y; }});
      }
      all.push_back({a, a, [](V x, V y) { return square(x) * sum(square(y)); }});
      all.push_back({a, a, [](V x, V y) { return square(x) * mean(square(y)); }});
      all.push_back({a, a, [](V x, V y) { return sum(x * y, 0); }});
      all.push_back({a, a, [](V x, V y) { return x / sum(square(y), 0, true); }});
    }
    all.push_back({Shape(4, 3), Shape(3), [](V x, V y) { return abs(x - y); }});
    all.push_back({Shape(4, 3), Shape(3), [](V x, V y) { return huber(x - y, 0.7); }});
    all.push_back({Shape(4, 3), Shape(3), [](V x, V y) { return smoothL1(x - y, 0.7); }});
    for (const Shape a : {Shape(4, 3), Shape(1, 3), Shape(4, 1), Shape(70, 2), Shape(2, 70)}) {
      all.push_back({a, a, [](V x, V y) { return sum(x * y, 1); }});
      all.push_back({a, a, [](V x, V y) { return x / sum(square(y), 1, true); }});
    }
    for (const int n : {1, 4}) {
      all.push_back({Shape(3, 2), Shape(2, n), [](V x, V y) { return matmul(x, y); }});
      all.push_back({Shape(2, 3), Shape(2, n), [](V x, V y) { return matmul(transpose(x), y); }});
    }
    all.push_back(
        {Shape(6), Shape(3, 2), [](V x, V y) { return reshape(x, Shape(2, 3)) - transpose(y); }});
    all.push_back({Shape(3, 2), Shape(3),
                   [](V x, V y) { return rows(x, kRows) * reshape(rows(y, kRows), Shape(4, 1)); }});
    all.push_back(
        {Shape(3, 1), Shape(4, 1), [](V x, V y) { return rows(x * x, kRows) / y + sum(x); }});
    for (const Shape a : {Shape(4, 3), Shape(4, 1), Shape(4, 10)}) {
      all.push_back({a, a, [](V x, V y) { return exp(x) - log(y * y); }});
      all.push_back({a, a, [](V x, V y) { return -(x * rowMax(y)); }});
      all.push_back({a, a, [](V x, V y) { return logSoftmax(x) * y; }});
      all.push_back({a, a, [](V x, V y) { return exp(x) / sum(exp(x), 1, true) + y; }});
    }
    all.push_back({Shape(4, 3), Shape(4), [](V x, V y) { return pick(x * x, kRows) * y; }});
    // Used several times.
    all.push_back({Shape(3), Shape(3), [](V x, V y) {
                     const V product = x * y;
                     return square(product) + product * x + product / y;
                   }});
    return all;
  }();
  return list;
}

Tensor<double> normal(std::int64_t seed, Shape shape) {
  Tensor<double> x(shape);
  TorchGenerator(seed).normal(x.data(), x.size(), 0, 1);
  return x;
}

// The parameters a and b of a case, and sum(f(a, b)²), whose slope is not the same everywhere.
struct Model {
  explicit Model(const Case& tested)
      : f(tested.f), a("a", normal(1, tested.a)), b("b", normal(2, tested.b)) {
    for (double& x : b.value.view()) x += x < 0 ? -1 : 1;
  }

  V value() {
    tape.clear();
    return sum(square(f(va, vb)));
  }

  // By central differences.
  double slope(double& x) {
    constexpr double kStep = 1e-5;
    const double before = x;
    x = before + kStep;
    const double above = value().item();
    x = before - kStep;
    const double below = value().item();
    x = before;
    return (above - below) / (2 * kStep);
  }

  V (*f)(V, V);
  Parameter<double> a, b;
  Tape<double> tape;
  V va = tape.parameter(a);
  V vb = tape.parameter(b);
};

}  // namespace

TEST_CASE("every gradient of every operation agrees with finite differences") {
  for (std::size_t index = 0; index < cases().size(); ++index) {
    CAPTURE(index);
    const Case& tested = cases()[index];
    CAPTURE(toText(tested.a));
    CAPTURE(toText(tested.b));
    Model model(tested);
    backward(model.value());
    for (Parameter<double>* p : {&model.a, &model.b}) {
      CAPTURE(p->name);
      REQUIRE(p->hasGrad);
      for (int i = 0; i < p->value.size(); ++i) {
        CAPTURE(i);
        const double slope = model.slope(p->value[i]);
        CHECK(std::abs(p->grad[i] - slope) < 1e-7 * (1 + std::abs(slope)));
      }
    }
  }
}

TEST_CASE("every operation of the list is among those whose gradients are tested") {
  std::set<std::string> tested;
  for (const Case& one : cases()) {
    Model model(one);
    model.value();
    const std::vector<Node<double>>& nodes = model.tape.nodes();
    const std::size_t own = nodes.size() - 2;  // without the sum of squares
    for (std::size_t i = 0; i < own; ++i) {
      if (nodes[i].requiresGrad) tested.insert(toText(nodes[i].op));
    }
  }
  for (int op = static_cast<int>(Op::kParameter); op < static_cast<int>(Op::kCount); ++op) {
    const std::string name = toText(static_cast<Op>(op));
    CAPTURE(name);
    CHECK(tested.count(name) == 1);
  }
}

}  // namespace gw
