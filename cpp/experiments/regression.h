#pragma once

#include "experiments/experiment.h"

namespace gw {

// Linear regression from scratch, as the notebook writes it: synthetic data, data_iter, linreg,
// squared_loss, sgd; float32, the same bits as PyTorch (chapters scratch, backprop, minibatch). The
// broken programs of the chapter are settings.
ExperimentInfo regressionInfo();

}  // namespace gw
