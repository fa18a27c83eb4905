// Data made from known parameters: y = X w + b + noise, so that learning can be judged.
#pragma once

#include <vector>

#include "random/torch_generator.h"
#include "tensor/tensor.h"

namespace gw {

template <typename T>
struct LinearData {
  Tensor<T> X;  // (n,d)
  Tensor<T> y;  // (n,1)
};

// The notebook's synthetic_data(w, b, n) with the noise's standard deviation as an argument.
// Features are standard normal; X and then the noise are drawn from the generator. w has d >= 1
// entries, n >= 1, noise >= 0 (not checked).
template <typename T>
LinearData<T> syntheticData(TorchGenerator& generator, const std::vector<double>& w, double b,
                            int n, double noise);

}  // namespace gw
