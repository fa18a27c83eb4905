#include "autograd/variable.h"

namespace gw {

template <typename T>
TensorView<const T> Variable<T>::grad() const {
  const Node<T>& n = node();
  if (n.parameter != nullptr) {
    return n.parameter->hasGrad ? TensorView<const T>(n.parameter->grad.view())
                                : TensorView<const T>();
  }
  return {n.grad, n.shape};
}

template <typename T>
Variable<T> named(Variable<T> v, const char* name) {
  v.tape().node(v.index()).name = name;
  return v;
}

template class Variable<float>;
template class Variable<double>;
template Variable<float> named(Variable<float>, const char*);
template Variable<double> named(Variable<double>, const char*);

}  // namespace gw
