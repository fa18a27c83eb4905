#include "nn/mse_loss.h"

namespace gw {

// [mse-loss]
template <typename T>
Variable<T> mseLoss(Variable<T> yHat, Variable<T> y, Reduction reduction) {
  const auto residual = named(yHat - y, "residual");          // @residual
  return reduce(named(square(residual), "loss"), reduction);  // @loss
}
// [/mse-loss]

template Variable<float> mseLoss(Variable<float>, Variable<float>, Reduction);

}  // namespace gw
