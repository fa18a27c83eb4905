#include <algorithm>

#include "autograd/pass.h"
#include "tensor/labels.h"

namespace gw {

template <typename T>
Variable<T> rowMax(Variable<T> a) {
  const TensorView<const T> x = a.value();
  const int n = x.shape().columns();
  T* const out = a.tape().allocate(x.shape().rows());
  for (int i = 0; i < x.shape().rows(); ++i) {
    const T* const row = x.data() + i * n;
    out[i] = row[argmax(row, n)];
  }
  return a.tape().add(Op::kMax, Shape(x.shape().rows(), 1), out, a.index());
}

// ∂a = g at each row's maximum (the first, of equals), 0 elsewhere
template <typename T>
void maxRule(Pass<T>& pass, const Node<T>& node) {
  const Node<T>& a = pass.input(node, 0);
  const int n = a.shape.columns();
  T* const out = pass.allocate(a.shape.size());
  std::fill_n(out, a.shape.size(), T(0));
  for (int i = 0; i < a.shape.rows(); ++i) {
    out[i * n + argmax(a.value + i * n, n)] = node.grad[i];
  }
  pass.give(node, 0, out);
}

template Variable<float> rowMax(Variable<float>);
template Variable<double> rowMax(Variable<double>);
template void maxRule(Pass<float>&, const Node<float>&);
template void maxRule(Pass<double>&, const Node<double>&);

}  // namespace gw
