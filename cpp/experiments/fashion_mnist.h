#pragma once

#include "experiments/experiment.h"

namespace gw {

// Softmax regression on pictures of clothes (chapter `fashion-mnist`): 784 pixels, ten classes,
// W (784,10), b (10,). With the defaults of golden/fashion_mnist.json.
ExperimentInfo fashionMnistInfo();

}  // namespace gw
