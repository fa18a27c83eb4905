#include <algorithm>

#include "autograd/pass.h"
#include "tensor/torch_sum.h"

namespace gw {

template <typename T>
Variable<T> mean(Variable<T> a) {
  const int n = a.value().size();
  T* const out = a.tape().allocate(1);
  *out = torchSum(a.value().data(), n) / static_cast<T>(n);
  return a.tape().add(Op::kMean, Shape(), out, a.index());
}

// ∂a = g/n
template <typename T>
void meanRule(Pass<T>& pass, const Node<T>& node) {
  const int n = pass.input(node, 0).shape.size();
  T* const out = pass.allocate(n);
  std::fill_n(out, n, node.grad[0] / static_cast<T>(n));
  pass.give(node, 0, out);
}

template Variable<float> mean(Variable<float>);
template Variable<double> mean(Variable<double>);
template void meanRule(Pass<float>&, const Node<float>&);
template void meanRule(Pass<double>&, const Node<double>&);

}  // namespace gw
