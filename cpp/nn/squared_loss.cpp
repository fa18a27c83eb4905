#include "nn/squared_loss.h"

namespace gw {

// [squared-loss]
template <typename T>
Variable<T> squaredLoss(Variable<T> yHat, Variable<T> y, Reshape labels) {
  if (labels == Reshape::kLikePrediction) y = reshape(y, yHat.shape());
  Variable residual = named(yHat - y, "residual");  // @residual
  return named(square(residual) / 2, "loss");       // @loss
}
// [/squared-loss]

template Variable<float> squaredLoss(Variable<float>, Variable<float>, Reshape);
template Variable<double> squaredLoss(Variable<double>, Variable<double>, Reshape);

}  // namespace gw
