#include "optim/momentum.h"

#include "core/fma.h"

namespace gw {

// torch's default is 0, which is no momentum at all; at 1 nothing is ever forgotten.
HyperParameter momentumParameter() { return {"momentum", 0.5, 0, 0.9999, {0, 0.99}}; }

template <typename T>
OptimizerInfo Momentum<T>::info() {
  return {"momentum", {learningRate(), momentumParameter()}};
}

// [step]
template <typename T>
void Momentum<T>::step(Tensor<T>& p, const Tensor<T>& g) {
  const T lr = static_cast<T>(settings_.lr);
  const T mu = static_cast<T>(settings_.mu);
  for (int i = 0; i < p.size(); ++i) {
    v_[i] = v_[i] * mu + g[i];                  // @state
    p[i] = fusedMultiplyAdd(-lr, v_[i], p[i]);  // @update
  }
}
// [/step]

template class Momentum<float>;
template class Momentum<double>;

}  // namespace gw
