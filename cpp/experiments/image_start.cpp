#include "experiments/image_start.h"

#include <cmath>

#include "data/idx.h"
#include "tensor/gather.h"

namespace gw {
namespace {

constexpr int kPixels = kImageSide * kImageSide;
constexpr std::int64_t kOrderSeed = 9;

// What torch.nn.Linear draws when it is made, and then normal_ for its weight, (10,784) there.
void libraryStart(ImageStart& start, double sd) {
  Tensor<float> weight(Shape(kClasses, kPixels));
  const double bound = 1 / std::sqrt(static_cast<double>(kPixels));
  start.generator.uniform(weight.data(), weight.size(), -bound, bound);
  start.generator.uniform(start.b.data(), kClasses, -bound, bound);
  start.generator.normal(weight.data(), weight.size(), 0, sd);
  start.W = weight.transpose();
}

// b starts at 0.
void scratchStart(ImageStart& start, double sd) {
  start.generator.normal(start.W.data(), start.W.size(), 0, sd);
}

Tensor<float> rowsOf(const Tensor<float>& W, const std::vector<int>& order) {
  if (order.empty()) return W;
  Tensor<float> out(W.shape());
  gatherRows(W.data(), {order.data(), kPixels}, kClasses, out.data());
  return out;
}

}  // namespace

ImageStart imageStart(const Settings& settings, const std::vector<int>& order) {
  ImageStart start{Tensor<float>(Shape(kPixels, kClasses)), Tensor<float>(Shape(kClasses)),
                   TorchGenerator(settings.integer("seed"))};
  const auto draw = settings.flag("concise") ? libraryStart : scratchStart;
  if (!settings.flag("zero-init")) draw(start, settings.number("weight-sd"));
  // The program from scratch looks once through its test loader, which draws a number.
  if (!settings.flag("concise")) start.generator.randomInt64();
  start.W = rowsOf(start.W, order);
  return start;
}

std::vector<int> pixelOrder(const Settings& settings) {
  if (!settings.flag("scramble")) return {};
  return TorchGenerator(kOrderSeed).randperm(kPixels);
}

}  // namespace gw
