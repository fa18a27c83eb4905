// torch.nn.L1Loss: |ŷ − y|, put together by a reduction. Names and shapes as in mse_loss.h.
#pragma once

#include "nn/reduction.h"

namespace gw {

template <typename T>
Variable<T> l1Loss(Variable<T> yHat, Variable<T> y, Reduction reduction = Reduction::kMean);

}  // namespace gw
