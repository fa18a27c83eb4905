#include "autograd/pass.h"

namespace gw {

namespace {

template <typename T>
void transposed(TensorView<const T> x, T* out) {
  const int rows = x.shape().rows();
  for (int j = 0; j < x.shape().columns(); ++j) {
    for (int i = 0; i < rows; ++i) out[j * rows + i] = x.at(i, j);
  }
}

}  // namespace

template <typename T>
Variable<T> transpose(Variable<T> a) {
  const TensorView<const T> x = a.value();
  if (x.shape().rank() < 2) return a;
  T* const out = a.tape().allocate(x.size());
  transposed(x, out);
  return a.tape().add(Op::kTranspose, Shape(x.shape().columns(), x.shape().rows()), out, a.index());
}

// ∂a = gᵀ
template <typename T>
void transposeRule(Pass<T>& pass, const Node<T>& node) {
  T* const out = pass.allocate(node.shape.size());
  transposed(node.gradView(), out);
  pass.give(node, 0, out);
}

template Variable<float> transpose(Variable<float>);
template Variable<double> transpose(Variable<double>);
template void transposeRule(Pass<float>&, const Node<float>&);
template void transposeRule(Pass<double>&, const Node<double>&);

}  // namespace gw
