#include "optim/adagrad.h"

#include <cmath>

#include "core/fma.h"

namespace gw {

HyperParameter epsParameter(double initial) { return {"eps", initial, 1e-16, 1, {1e-12, 1e-2}}; }

template <typename T>
OptimizerInfo Adagrad<T>::info() {
  return {"adagrad", {learningRate(), epsParameter(1e-10)}};
}

// [step]
template <typename T>
void Adagrad<T>::step(Tensor<T>& p, const Tensor<T>& g) {
  const T lr = static_cast<T>(settings_.lr);
  const T eps = static_cast<T>(settings_.eps);
  for (int i = 0; i < p.size(); ++i) {
    s_[i] = fusedMultiplyAdd(g[i], g[i], s_[i]);     // @state
    p[i] -= (lr * g[i]) / (std::sqrt(s_[i]) + eps);  // @update
  }
}
// [/step]

template class Adagrad<float>;
template class Adagrad<double>;

}  // namespace gw
