#pragma once

#include "experiments/settings.h"
#include "random/torch_generator.h"
#include "tensor/tensor.h"

namespace gw {

// Where the classifier of pictures begins: W (784,10), b (10,), and the generator after what the
// start drew.
struct ImageStart {
  Tensor<float> W, b;
  TorchGenerator generator;
};

// `order`: of the pixels, as pixelOrder() has it; the weights go with them.
ImageStart imageStart(const Settings& settings, const std::vector<int>& order);

// The one other order of the pixels with the flag `scramble`; else none.
std::vector<int> pixelOrder(const Settings& settings);

}  // namespace gw
