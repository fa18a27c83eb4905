#include <cmath>

#include "autograd/pass.h"

namespace gw {

template <typename T>
Variable<T> abs(Variable<T> a) {
  const TensorView<const T> x = a.value();
  T* const out = a.tape().allocate(x.size());
  for (int i = 0; i < x.size(); ++i) out[i] = std::abs(x[i]);
  return a.tape().add(Op::kAbs, x.shape(), out, a.index());
}

// ∂a = g · sign(a), 0 at the kink
template <typename T>
void absRule(Pass<T>& pass, const Node<T>& node) {
  const T* const a = pass.input(node, 0).value;
  const int n = node.shape.size();
  T* const out = pass.allocate(n);
  for (int i = 0; i < n; ++i) out[i] = node.grad[i] * static_cast<T>((a[i] > 0) - (a[i] < 0));
  pass.give(node, 0, out);
}

template Variable<float> abs(Variable<float>);
template Variable<double> abs(Variable<double>);
template void absRule(Pass<float>&, const Node<float>&);
template void absRule(Pass<double>&, const Node<double>&);

}  // namespace gw
