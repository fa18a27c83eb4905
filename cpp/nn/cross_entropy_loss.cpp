#include "nn/cross_entropy_loss.h"

namespace gw {

// [cross-entropy-loss]
template <typename T>
Variable<T> crossEntropyLoss(Variable<T> O, Indices labels) {
  return named(-pick(logSoftmax(O), labels), "loss");  // @loss
}
// [/cross-entropy-loss]

template Variable<float> crossEntropyLoss(Variable<float>, Indices);
template Variable<double> crossEntropyLoss(Variable<double>, Indices);

}  // namespace gw
