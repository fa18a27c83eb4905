#pragma once

#include "experiments/experiment.h"

namespace gw {

// Linear regression on a small table, in double: X w + b in matrices, descent on all rows beside
// the closed form (chapter model). The data are points (x, y), which can be edited, or a typed
// table of two features or more with the label last. The batch is all rows, an epoch is one update.
ExperimentInfo modelInfo();

}  // namespace gw
