// Squared loss of each sample, (ŷ − y)²/2: not a mean, not yet a sum. Names "residual" (ŷ − y) and
// "loss".
#pragma once

#include "autograd/ops.h"

namespace gw {

// kLikePrediction: y takes ŷ's shape first. kDrop: the notebook's line without its reshape, so that
// ŷ (B,1) and labels of shape (B,) broadcast to (B,B): every prediction against every label.
enum class Reshape { kLikePrediction, kDrop };

template <typename T>
Variable<T> squaredLoss(Variable<T> yHat, Variable<T> y, Reshape labels = Reshape::kLikePrediction);

}  // namespace gw
