#include "nn/cross_entropy.h"

namespace gw {

// [cross-entropy]
template <typename T>
Variable<T> crossEntropy(Variable<T> yHat, Indices labels) {
  return named(-log(pick(yHat, labels)), "loss");  // @loss
}
// [/cross-entropy]

template Variable<float> crossEntropy(Variable<float>, Indices);
template Variable<double> crossEntropy(Variable<double>, Indices);

}  // namespace gw
