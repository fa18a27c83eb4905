#pragma once

#include "experiments/experiment.h"

namespace gw {

// Linear regression on `rows` x `features` random numbers, to be timed: all of the closed form, or
// one minibatch step (chapter model, card cost). No updates: it answers `benchmark`.
ExperimentInfo costInfo();

}  // namespace gw
