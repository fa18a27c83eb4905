#include "nn/linear.h"

#include <cmath>

namespace gw {

double linearBound(int inputs) { return 1 / std::sqrt(static_cast<double>(inputs)); }

template <typename T>
Linear<T>::Linear(Tape<T>& tape, int inputs, int outputs, const std::string& suffix)
    : weight("w" + suffix, Tensor<T>(Shape(outputs, inputs))),
      bias("b" + suffix, Tensor<T>(Shape(outputs))),
      W_(tape.parameter(weight)),
      b_(tape.parameter(bias)) {}

// [linear-init]
// kaiming_uniform_ with a = √5: √3 · √(2/(1 + 5)) / √in, which is 1/√in up to rounding.
template <typename T>
void Linear<T>::initialise(TorchGenerator& generator) {
  const int inputs = weight.value.shape().columns();
  const double gain = std::sqrt(2.0 / (1 + std::sqrt(5.0) * std::sqrt(5.0)));
  const double bound = std::sqrt(3.0) * (gain / std::sqrt(static_cast<double>(inputs)));
  generator.uniform(weight.value.data(), weight.value.size(), -bound, bound);
  const double biasBound = linearBound(inputs);
  generator.uniform(bias.value.data(), bias.value.size(), -biasBound, biasBound);
}
// [/linear-init]

// [linear]
template <typename T>
Variable<T> Linear<T>::operator()(Variable<T> X) const {
  return matmul(X, transpose(W_)) + b_;  // @forward
}
// [/linear]

template class Linear<float>;

}  // namespace gw
