#include "nn/l1_loss.h"

namespace gw {

template <typename T>
Variable<T> l1Loss(Variable<T> yHat, Variable<T> y, Reduction reduction) {
  const auto residual = named(yHat - y, "residual");
  return reduce(named(abs(residual), "loss"), reduction);
}

template Variable<float> l1Loss(Variable<float>, Variable<float>, Reduction);

}  // namespace gw
