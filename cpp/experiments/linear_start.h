#pragma once

#include "experiments/settings.h"
#include "random/torch_generator.h"
#include "tensor/tensor.h"

namespace gw {

// Where a linear regression from scratch begins: w (d,1) and b (1,).
struct LinearStart {
  Tensor<float> w, b;
};

// w~N(0, 0.01²) from the generator, b = 0.
LinearStart initialise(TorchGenerator& generator, int d);

// What the setting `start` says: one row, b last.
LinearStart startAt(const std::vector<double>& row, int d);

// ConfigError kWrongLength for a row that has not a number for each feature, and one for b.
void checkStart(const Settings& settings);

}  // namespace gw
