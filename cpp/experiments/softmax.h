#pragma once

#include "experiments/experiment.h"

namespace gw {

// Softmax regression from scratch on points of the plane in three classes (chapter softmax):
// float32 with PyTorch's bits. The data are three clouds or typed rows (x₁, x₂, class); single
// points can be added, and moved while it trains. Columns: loss, fullLoss, accuracy over all data,
// W (2,3), b (3).
ExperimentInfo softmaxInfo();

}  // namespace gw
