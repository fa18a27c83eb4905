#pragma once

#include "experiments/experiment.h"

namespace gw {

// Gradient descent on the smallest model, one constant c for all labels: on the sum of (c - y)^2,
// whose least is at the mean, or on that of |c - y|, whose least is at the median (chapter
// `model`).
ExperimentInfo constantInfo();

}  // namespace gw
