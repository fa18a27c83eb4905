#include "autograd/pass.h"
#include "core/torch_exp.h"

namespace gw {

template <typename T>
Variable<T> exp(Variable<T> a) {
  const TensorView<const T> x = a.value();
  T* const out = a.tape().allocate(x.size());
  for (int i = 0; i < x.size(); ++i) out[i] = torchExp(x[i]);
  return a.tape().add(Op::kExp, x.shape(), out, a.index());
}

// ∂a = g · exp(a)
template <typename T>
void expRule(Pass<T>& pass, const Node<T>& node) {
  const int n = node.shape.size();
  T* const out = pass.allocate(n);
  for (int i = 0; i < n; ++i) out[i] = node.grad[i] * node.value[i];
  pass.give(node, 0, out);
}

template Variable<float> exp(Variable<float>);
template Variable<double> exp(Variable<double>);
template void expRule(Pass<float>&, const Node<float>&);
template void expRule(Pass<double>&, const Node<double>&);

}  // namespace gw
