#include "optim/scratch_sgd.h"

#include <stdexcept>

#include "core/error.h"

namespace gw {

namespace {

// The parameter behind a variable, with a gradient.
template <typename T>
Parameter<T>& trained(Variable<T> v) {
  Parameter<T>* const p = v.tape().node(v.index()).parameter;
  if (p == nullptr) throw std::logic_error("not a parameter");
  if (!p->hasGrad) throw ConfigError(ErrorName::kNoGradient, p->name);
  return *p;
}

}  // namespace

// [sgd]
template <typename T>
void sgd(std::initializer_list<Variable<T>> parameters, double lr, double batchSize) {
  const T rate = static_cast<T>(lr);
  const T divisor = static_cast<T>(batchSize);
  for (Variable<T> variable : parameters) {
    Parameter<T>& p = trained(variable);
    for (int i = 0; i < p.value.size(); ++i) {
      p.value[i] -= rate * p.grad[i] / divisor;  // @divide @update
    }
  }
}

template <typename T>
void zeroGrad(std::initializer_list<Variable<T>> parameters) {
  for (Variable<T> variable : parameters) trained(variable).grad.fill(0);  // @zero
}
// [/sgd]

template void sgd(std::initializer_list<Variable<float>>, double, double);
template void sgd(std::initializer_list<Variable<double>>, double, double);
template void zeroGrad(std::initializer_list<Variable<float>>);
template void zeroGrad(std::initializer_list<Variable<double>>);

}  // namespace gw
