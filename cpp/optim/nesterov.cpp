#include "optim/nesterov.h"

#include "core/fma.h"
#include "optim/momentum.h"

namespace gw {

template <typename T>
OptimizerInfo Nesterov<T>::info() {
  return {"nesterov", {learningRate(), momentumParameter()}};
}

// [step]
template <typename T>
void Nesterov<T>::step(Tensor<T>& p, const Tensor<T>& g) {
  const T lr = static_cast<T>(settings_.lr);
  const T mu = static_cast<T>(settings_.mu);
  for (int i = 0; i < p.size(); ++i) {
    v_[i] = v_[i] * mu + g[i];                          // @state
    const T ahead = fusedMultiplyAdd(mu, v_[i], g[i]);  // @state
    p[i] = fusedMultiplyAdd(-lr, ahead, p[i]);          // @update
  }
}
// [/step]

template class Nesterov<float>;
template class Nesterov<double>;

}  // namespace gw
