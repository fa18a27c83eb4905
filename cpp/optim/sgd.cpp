#include "optim/sgd.h"

#include "core/fma.h"

namespace gw {

template <typename T>
OptimizerInfo Sgd<T>::info() {
  return {"sgd", {learningRate()}};
}

// [step]
template <typename T>
void Sgd<T>::step(Tensor<T>& p, const Tensor<T>& g) {
  const T lr = static_cast<T>(settings_.lr);
  for (int i = 0; i < p.size(); ++i) {
    p[i] = fusedMultiplyAdd(-lr, g[i], p[i]);  // @update
  }
}
// [/step]

template class Sgd<float>;
template class Sgd<double>;

}  // namespace gw
