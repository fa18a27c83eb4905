#include "autograd/pass.h"

namespace gw {

namespace {

template <typename T>
T* negated(const T* x, int n, T* out) {
  for (int i = 0; i < n; ++i) out[i] = -x[i];
  return out;
}

}  // namespace

template <typename T>
Variable<T> operator-(Variable<T> a) {
  const int n = a.value().size();
  return a.tape().add(Op::kNegative, a.shape(), negated(a.value().data(), n, a.tape().allocate(n)),
                      a.index());
}

// ∂a = −g
template <typename T>
void negativeRule(Pass<T>& pass, const Node<T>& node) {
  const int n = node.shape.size();
  pass.give(node, 0, negated(node.grad, n, pass.allocate(n)));
}

template Variable<float> operator-(Variable<float>);
template Variable<double> operator-(Variable<double>);
template void negativeRule(Pass<float>&, const Node<float>&);
template void negativeRule(Pass<double>&, const Node<double>&);

}  // namespace gw
