#pragma once

#include "experiments/experiment.h"

namespace gw {

// Gradient descent on f(x) = x1^2 + ... + xd^2, d = 1 or 2, in double, through autograd (chapter
// descent). An epoch is one update.
ExperimentInfo descentInfo();

}  // namespace gw
