#pragma once

#include <vector>

#include "tensor/tensor_view.h"

namespace gw {

// Where the mean cross-entropy of softmax(X W + b) is least: W (d,q) then b (q), row-major. There
// is no closed form; a few Newton steps with halving find it, since the loss is convex. A constant
// added to all scores of a feature changes nothing: of all solutions this is the one whose rows add
// up to 0.
struct SoftmaxMinimum {
  std::vector<double> parameters;
  double loss;
  bool reached;  // false: straight borders separate the classes, and the loss falls towards 0 for
                 // ever
};

// X is (n,d), labels (n) in 0 … classes − 1; n >= 1, classes >= 2.
SoftmaxMinimum softmaxMinimum(TensorView<const float> X, Indices labels, int classes);

}  // namespace gw
