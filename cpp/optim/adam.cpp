#include "optim/adam.h"

#include <cmath>

#include "core/fma.h"
#include "optim/adagrad.h"

namespace gw {
namespace {

HyperParameter decay(const char* name, double initial) {
  return {name, initial, 0, 0.99999, {0, 0.999}};
}

template <typename T>
Tensor<T> over(Tensor<T> values, double divisor) {
  for (int i = 0; i < values.size(); ++i) values[i] /= static_cast<T>(divisor);
  return values;
}

}  // namespace

template <typename T>
OptimizerInfo Adam<T>::info() {
  return {"adam",
          {learningRate(), decay("beta1", 0.9), decay("beta2", 0.999), epsParameter(1e-8),
           HyperParameter{"no-bias-correction", 0, 0, 1, {}, true}}};
}

// [step]
template <typename T>
void Adam<T>::step(Tensor<T>& p, const Tensor<T>& g) {
  const auto [lr, beta1, beta2, eps, correctsBias] = settings_;
  power1_ *= beta1;
  power2_ *= beta2;
  const T rate = static_cast<T>(lr / correction(power1_));
  const T root = static_cast<T>(std::sqrt(correction(power2_)));
  for (int i = 0; i < p.size(); ++i) {
    m_[i] = fusedMultiplyAdd(T(1 - beta1), g[i], m_[i] * T(beta1));         // @state
    v_[i] = fusedMultiplyAdd(T(1 - beta2) * g[i], g[i], v_[i] * T(beta2));  // @state
    p[i] -= (rate * m_[i]) / (std::sqrt(v_[i]) / root + T(eps));            // @update
  }
}
// [/step]

template <typename T>
std::vector<Derived<T>> Adam<T>::derived() const {
  return {{"mHat", over(m_, correction(power1_))}, {"vHat", over(v_, correction(power2_))}};
}

template class Adam<float>;
template class Adam<double>;

}  // namespace gw
