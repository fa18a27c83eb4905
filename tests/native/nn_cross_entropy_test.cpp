#include <limits>

#include "autograd/backward.h"
#include "check.h"
#include "nn/cross_entropy.h"
#include "nn/cross_entropy_loss.h"
#include "nn/softmax.h"
#include "random/torch_generator.h"
#include "tensor/log_softmax.h"

namespace gw {
namespace {

constexpr int kLabels[] = {0, 2, 1, 2};
constexpr Indices kFour = {kLabels, 4};

struct Model {
  explicit Model(Tensor<float> scores) : parameter("O", std::move(scores)) {}

  std::uint64_t fingerprint(Variable<float> loss) {
    backward(sum(loss));
    Fingerprint print;
    for (const float x : loss.value()) print.add(x);
    for (const float x : parameter.grad) print.add(x);
    return print.value();
  }

  Parameter<float> parameter;
  Tape<float> tape;
  Variable<float> O = tape.parameter(parameter);
};

Tensor<float> drawn(int classes) {
  Tensor<float> x(Shape(4, classes));
  TorchGenerator(classes).normal(x.data(), x.size(), 0, 3);
  return x;
}

}  // namespace

// Fingerprints of the losses and of the gradient that PyTorch 1.13 gives for the same scores.
TEST_CASE("cross-entropy of probabilities has torch's bits, whatever the number of classes") {
  for (const auto& row : std::vector<std::pair<int, std::uint64_t>>{
           {3, 5707827155975915070u}, {10, 10640133867140345007u}, {20, 15388450503499035240u}}) {
    const int classes = row.first;
    CAPTURE(classes);
    Model model(drawn(classes));
    CHECK(model.fingerprint(crossEntropy(softmax(model.O), kFour)) == row.second);
  }
}

TEST_CASE("cross-entropy of scores has the bits of torch.nn.functional.cross_entropy") {
  for (const auto& row : std::vector<std::pair<int, std::uint64_t>>{
           {3, 1185347274711011512u}, {10, 8277031119026876107u}, {20, 5782822326422762795u}}) {
    const int classes = row.first;
    CAPTURE(classes);
    Model model(drawn(classes));
    CHECK(model.fingerprint(crossEntropyLoss(model.O, kFour)) == row.second);
  }
}

TEST_CASE("the gradient of cross-entropy with respect to the scores is ŷ − y") {
  Model model(Tensor<float>(Shape(1, 3), {2, 1, 0}));
  constexpr int kTruth[] = {1};
  backward(crossEntropyLoss(model.O, {kTruth, 1}));
  checkClose(model.parameter.grad, std::vector<float>{0.6652410f, -0.7552715f, 0.0900306f}, 1e-6);
}

TEST_CASE("without the rescue large scores give 0, 0 and NaN, with it probabilities") {
  Model model(Tensor<float>(Shape(1, 3), {87, 88, 89}));
  const TensorView<const float> naive = softmax(model.O).value();
  CHECK(naive[0] == 0);
  CHECK(naive[1] == 0);
  CHECK(std::isnan(naive[2]));
  const TensorView<const float> rescued = softmax(model.O, Shift::kMaximum).value();
  checkClose(rescued, std::vector<float>{0.0900306f, 0.2447285f, 0.6652410f}, 1e-6);
}

TEST_CASE("a probability that has become 0 costs ∞, from scores what it must") {
  Model model(Tensor<float>(Shape(1, 3), {100, 0, 0}));
  constexpr int kTruth[] = {1};
  CHECK(crossEntropyLoss(model.O, {kTruth, 1}).item() == 100);
  Model farther(Tensor<float>(Shape(1, 3), {200, 0, 0}));
  CHECK(crossEntropy(softmax(farther.O, Shift::kMaximum), {kTruth, 1}).item() ==
        std::numeric_limits<float>::infinity());
  CHECK(crossEntropyLoss(farther.O, {kTruth, 1}).item() == 200);
}

TEST_CASE("log-sum-exp neither overflows nor underflows") {
  const std::vector<float> scores{2, 1, 0}, high{102, 101, 100}, low{-198, -199, -200};
  CHECK(logSumExp(scores.data(), 3) == doctest::Approx(2.407606));
  CHECK(logSumExp(high.data(), 3) == doctest::Approx(102.407606));
  CHECK(logSumExp(low.data(), 3) == doctest::Approx(-197.592394));
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  const std::vector<float> none{-kInfinity, -kInfinity};
  CHECK(logSumExp(none.data(), 2) == -kInfinity);
}

}  // namespace gw
