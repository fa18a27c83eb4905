#pragma once

#include "experiments/experiment.h"

namespace gw {

// A rule of torch.optim on a surface over (x1, x2), in double, through autograd (chapter
// optimizers). An epoch is one update. Surfaces: ravine 0.1 x1^2 + 2 x2^2, bowl x1^2 + x2^2, saddle
// x1^2 - x2^2, and line, the sum of squares of chapter by-hand with (x1, x2) for (w, b); each times
// the loss factor.
//
// Beside those of every program there are the columns and tensors grad.x, the gradient where the
// run stands (of a record: that the update used), and what the rule remembers, by its symbol: v.x
// of momentum and Nesterov, s.x of Adagrad, m.x, v.x, and corrected mHat.x, vHat.x of Adam (of the
// last two there is nothing before the first update: NaN).
ExperimentInfo raceInfo();

}  // namespace gw
