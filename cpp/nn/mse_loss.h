// torch.nn.MSELoss: the squares of ŷ − y, without a half, put together by a reduction. Names
// "residual" and "loss" (of each number).
#pragma once

#include "nn/reduction.h"

namespace gw {

// yHat and y have the same shape: broadcasting would pair every prediction with every label.
template <typename T>
Variable<T> mseLoss(Variable<T> yHat, Variable<T> y, Reduction reduction = Reduction::kMean);

}  // namespace gw
