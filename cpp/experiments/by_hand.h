#pragma once

#include "experiments/experiment.h"

namespace gw {

// One line y = w x + b through a few points, in double, point by point without matrices: the same
// bits as plain Python loops (chapter by-hand). The batch is all points, an epoch is one update.
// The loss is the sum of the squares, their mean or half their mean, as chosen.
ExperimentInfo byHandInfo();

}  // namespace gw
