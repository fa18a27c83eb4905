#include "autograd/pass.h"

namespace gw {

template <typename T>
Variable<T> square(Variable<T> a) {
  const TensorView<const T> x = a.value();
  T* const out = a.tape().allocate(x.size());
  for (int i = 0; i < x.size(); ++i) out[i] = x[i] * x[i];
  return a.tape().add(Op::kSquare, x.shape(), out, a.index());
}

// ∂a = g · 2a
template <typename T>
void squareRule(Pass<T>& pass, const Node<T>& node) {
  const T* const a = pass.input(node, 0).value;
  const int n = node.shape.size();
  T* const out = pass.allocate(n);
  for (int i = 0; i < n; ++i) out[i] = node.grad[i] * (2 * a[i]);
  pass.give(node, 0, out);
}

template Variable<float> square(Variable<float>);
template Variable<double> square(Variable<double>);
template void squareRule(Pass<float>&, const Node<float>&);
template void squareRule(Pass<double>&, const Node<double>&);

}  // namespace gw
