#include "autograd/pass.h"
#include "core/torch_exp.h"

namespace gw {

template <typename T>
Variable<T> log(Variable<T> a) {
  const TensorView<const T> x = a.value();
  T* const out = a.tape().allocate(x.size());
  for (int i = 0; i < x.size(); ++i) out[i] = torchLog(x[i]);
  return a.tape().add(Op::kLog, x.shape(), out, a.index());
}

// ∂a = g / a
template <typename T>
void logRule(Pass<T>& pass, const Node<T>& node) {
  const T* const a = pass.input(node, 0).value;
  const int n = node.shape.size();
  T* const out = pass.allocate(n);
  for (int i = 0; i < n; ++i) out[i] = node.grad[i] / a[i];
  pass.give(node, 0, out);
}

template Variable<float> log(Variable<float>);
template Variable<double> log(Variable<double>);
template void logRule(Pass<float>&, const Node<float>&);
template void logRule(Pass<double>&, const Node<double>&);

}  // namespace gw
