// Cross-entropy of each sample from its probabilities, −log ŷ_y: ŷ is (B,q), labels (B), the result
// (B,), named "loss". Where a probability has become 0, the loss is infinite (and its gradient
// NaN): crossEntropyLoss() works from scores instead.
#pragma once

#include "autograd/ops.h"

namespace gw {

// The labels have to outlive the graph.
template <typename T>
Variable<T> crossEntropy(Variable<T> yHat, Indices labels);

}  // namespace gw
