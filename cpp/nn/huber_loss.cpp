#include "nn/huber_loss.h"

namespace gw {

// [huber-loss]
template <typename T>
Variable<T> huberLoss(Variable<T> yHat, Variable<T> y, double delta, Reduction reduction) {
  const auto residual = named(yHat - y, "residual");
  return reduce(named(huber(residual, delta), "loss"), reduction);
}

template <typename T>
Variable<T> smoothL1Loss(Variable<T> yHat, Variable<T> y, double beta, Reduction reduction) {
  const auto residual = named(yHat - y, "residual");
  return reduce(named(smoothL1(residual, beta), "loss"), reduction);
}
// [/huber-loss]

template Variable<float> huberLoss(Variable<float>, Variable<float>, double, Reduction);
template Variable<float> smoothL1Loss(Variable<float>, Variable<float>, double, Reduction);

}  // namespace gw
