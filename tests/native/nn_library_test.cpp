#include <algorithm>

#include "autograd/backward.h"
#include "check.h"
#include "fixtures.h"
#include "nn/huber_loss.h"
#include "nn/l1_loss.h"
#include "nn/mse_loss.h"
#include "nn/sequential.h"
#include "optim/sgd.h"

namespace gw {
namespace {

using V = Variable<float>;

// The loss of predictions against zeros, and the gradient of each prediction.
struct Outcome {
  float loss;
  std::vector<float> gradient;
};

template <typename F>
Outcome lossOf(Shape shape, const std::vector<float>& residuals, F f) {
  Parameter<float> p("p", Tensor<float>(shape, residuals));
  Tape<float> tape;
  const V yHat = tape.parameter(p);
  const Tensor<float> zeros(shape);
  const V l = f(yHat, tape.leaf(zeros.view()));
  backward(l);
  return {l.item(), p.grad.values()};
}

// In place: the tape points at a parameter's numbers.
void fill(Parameter<float>& p, const std::vector<float>& numbers) {
  REQUIRE(p.value.size() == static_cast<int>(numbers.size()));
  std::copy(numbers.begin(), numbers.end(), p.value.data());
}

}  // namespace

TEST_CASE("a new layer holds what nn.Linear(2, 1) draws") {
  forEachSeed(fixture("mt19937"), [](long long seed, const Json& run) {
    Tape<float> tape;
    Sequential<float> net(tape, {2, 1});
    TorchGenerator generator(seed);
    net.initialise(generator);
    checkSame(net[0].weight.value, numbers<float>(run["Linear_2_1"]["weight"]));
    checkSame(net[0].bias.value, numbers<float>(run["Linear_2_1"]["bias"]));
  });
}

TEST_CASE("no number of a new layer lies beyond one over the root of its inputs") {
  CHECK(linearBound(2) == doctest::Approx(0.7071).epsilon(1e-4));
  Tape<float> tape;
  Linear<float> layer(tape, 784, 10);
  TorchGenerator generator(0);
  layer.initialise(generator);
  float largest = 0;
  for (const float w : layer.weight.value) largest = std::max(largest, std::abs(w));
  CHECK(largest <= linearBound(784));
  CHECK(largest > 0.99 * linearBound(784));
}

TEST_CASE("a layer multiplies by its weight turned and adds its bias, one row an output") {
  Tape<float> tape;
  Linear<float> layer(tape, 2, 3);
  fill(layer.weight, {1, 2, 3, 4, 5, 6});
  fill(layer.bias, {0, 10, 20});
  const Tensor<float> X(Shape(1, 2), {1, -1});
  const V yHat = layer(tape.leaf(X.view()));
  CHECK(yHat.shape() == Shape(1, 3));
  checkSame(yHat.value(), std::vector<float>{-1, 9, 19});
}

TEST_CASE("two layers with nothing between them are one") {
  Tape<float> tape;
  Sequential<float> net(tape, {2, 3, 1});
  CHECK(net.parameters().size() == 4);
  CHECK(net.parameters()[2]->name == "w2");
  fill(net[0].weight, {1, 0, 0, 1, 2, -1});
  fill(net[0].bias, {1, 0, -2});
  fill(net[1].weight, {2, -1, 0.5});
  fill(net[1].bias, {3});
  const Tensor<float> X(Shape(1, 2), {1, 2});
  CHECK(net(tape.leaf(X.view())).item() == 3 * 1 - 1.5f * 2 + 4);
  checkSame(net.folded().w, std::vector<double>{3, -1.5});
  checkSame(net.folded().b, std::vector<double>{4});
}

TEST_CASE("MSELoss has no half, and its mean is over every number of the batch") {
  const Shape shape(2, 2);
  const std::vector<float> e{1, -2, 3, 0.5f};
  const auto with = [&](Reduction reduction) {
    return lossOf(shape, e, [reduction](V a, V b) { return mseLoss(a, b, reduction); });
  };
  const float squares = 1 + 4 + 9 + 0.25f;
  CHECK(with(Reduction::kMean).loss == squares / 4);
  CHECK(with(Reduction::kRowMean).loss == squares / 2);
  CHECK(with(Reduction::kSum).loss == squares);
  checkSame(with(Reduction::kMean).gradient, std::vector<float>{0.5f, -1, 1.5f, 0.25f});
  checkSame(with(Reduction::kRowMean).gradient, std::vector<float>{1, -2, 3, 0.5f});
  checkSame(with(Reduction::kSum).gradient, std::vector<float>{2, -4, 6, 1});
}

TEST_CASE("the mean's gradient is e times 2/m in float, as torch's kernel has it") {
  const std::vector<float> e{0.1f, -5.9755f, 0.8493f, 1, 2, 3, 4, 5, 6, 7};
  const Outcome found = lossOf(Shape(10, 1), e, [](V a, V b) { return mseLoss(a, b); });
  for (std::size_t i = 0; i < e.size(); ++i) {
    CHECK(found.gradient[i] == static_cast<float>(2.0 / 10) * e[i]);
  }
}

TEST_CASE("L1Loss has slope 1 everywhere, and none at the kink") {
  const Outcome found = lossOf(Shape(4, 1), {2, -3, 0, 5}, [](V a, V b) { return l1Loss(a, b); });
  CHECK(found.loss == 2.5f);
  checkSame(found.gradient, std::vector<float>{0.25f, -0.25f, 0, 0.25f});
}

TEST_CASE("HuberLoss is its threshold times SmoothL1Loss") {
  // torch 1.13: e = 2; thresholds 0.1, 0.5, 1.
  const float thresholds[] = {0.1f, 0.5f, 1}, huber[] = {0.195f, 0.875f, 1.5f},
              smooth[] = {1.95f, 1.75f, 1.5f};
  for (int i = 0; i < 3; ++i) {
    const double t = thresholds[i];
    const Outcome h = lossOf(Shape(1, 1), {2}, [t](V a, V b) { return huberLoss(a, b, t); });
    const Outcome s = lossOf(Shape(1, 1), {2}, [t](V a, V b) { return smoothL1Loss(a, b, t); });
    CHECK(h.loss == doctest::Approx(huber[i]).epsilon(1e-6));
    CHECK(s.loss == doctest::Approx(smooth[i]).epsilon(1e-6));
    CHECK(h.gradient[0] == thresholds[i]);
    CHECK(s.gradient[0] == 1);
  }
}

TEST_CASE("inside the threshold both are half a square, and they join without a kink") {
  const Outcome h = lossOf(Shape(3, 1), {0.5f, -2, -9},
                           [](V a, V b) { return huberLoss(a, b, 2, Reduction::kSum); });
  CHECK(h.loss == 0.125f + 2 + 2 * (9 - 1));
  checkSame(h.gradient, std::vector<float>{0.5f, -2, -2});
  const Outcome s = lossOf(Shape(3, 1), {0.5f, -2, -9},
                           [](V a, V b) { return smoothL1Loss(a, b, 2, Reduction::kSum); });
  CHECK(s.loss == 0.0625f + 1 + 8);
  checkSame(s.gradient, std::vector<float>{0.25f, -1, -1});
  const Outcome zero = lossOf(Shape(2, 1), {3, 0}, [](V a, V b) { return smoothL1Loss(a, b, 0); });
  CHECK(zero.loss == 1.5f);
  checkSame(zero.gradient, std::vector<float>{0.5f, 0});
}

TEST_CASE("SGD's step is rounded once") {
  Tensor<float> p(Shape(2), {1, -3});
  const Tensor<float> g(Shape(2), {0.7f, 1e-9f});
  Sgd<float> sgd{Shape(2)};
  sgd.configure({{"lr", 0.1}});
  sgd.step(p, g);
  CHECK(p[0] == static_cast<float>(1 - static_cast<double>(0.1f) * 0.7f));
  CHECK(p[1] == -3);
}

}  // namespace gw
