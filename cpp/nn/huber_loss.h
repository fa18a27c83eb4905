// One idea under two names, torch's: a square near 0, a straight line beyond a threshold, so that
// far points do not pull with all their distance. Names and shapes as in mse_loss.h.
#pragma once

#include "nn/reduction.h"

namespace gw {

// torch.nn.HuberLoss(delta): ½e² up to delta, then delta(|e| − ½delta). delta > 0. (torch
// multiplies the slope beyond delta in double: a last digit may differ.)
template <typename T>
Variable<T> huberLoss(Variable<T> yHat, Variable<T> y, double delta,
                      Reduction reduction = Reduction::kMean);

// torch.nn.SmoothL1Loss(beta): ½e²/beta up to beta, then |e| − ½beta; the book's formula with
// sigma = beta. HuberLoss(delta) is delta times SmoothL1Loss(delta). beta >= 0.
template <typename T>
Variable<T> smoothL1Loss(Variable<T> yHat, Variable<T> y, double beta,
                         Reduction reduction = Reduction::kMean);

}  // namespace gw
