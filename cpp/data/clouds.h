#pragma once

#include <vector>

#include "random/torch_generator.h"
#include "tensor/tensor.h"

namespace gw {

// Points of the plane, each with its class.
struct LabelledPoints {
  Tensor<float> X;     // (n,2)
  std::vector<int> y;  // (n), 0 … kClouds − 1
};

constexpr int kClouds = 3;

// Three round clouds in turn, y = arange(n) % 3: normal(0, 1, (n, 2)) · spread + centre, with the
// centres (0, 1.5), (−1.3, −0.75) and (1.3, −0.75), as the notebook of chapter `softmax` draws
// them.
LabelledPoints clouds(TorchGenerator& generator, int n, double spread);

}  // namespace gw
