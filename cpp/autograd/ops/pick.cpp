#include <algorithm>

#include "autograd/pass.h"

namespace gw {

template <typename T>
Variable<T> pick(Variable<T> a, Indices columns) {
  const TensorView<const T> x = a.value();
  T* const out = a.tape().allocate(columns.size);
  for (int i = 0; i < columns.size; ++i) out[i] = x.at(i, columns.data[i]);
  const Variable<T> v = a.tape().add(Op::kPick, Shape(columns.size), out, a.index());
  a.tape().node(v.index()).rows = columns;
  return v;
}

// ∂a = g in the column that was picked from each row, 0 elsewhere
template <typename T>
void pickRule(Pass<T>& pass, const Node<T>& node) {
  const Shape shape = pass.input(node, 0).shape;
  T* const out = pass.allocate(shape.size());
  std::fill_n(out, shape.size(), T(0));
  for (int i = 0; i < node.rows.size; ++i) {
    out[i * shape.columns() + node.rows.data[i]] = node.grad[i];
  }
  pass.give(node, 0, out);
}

template Variable<float> pick(Variable<float>, Indices);
template Variable<double> pick(Variable<double>, Indices);
template void pickRule(Pass<float>&, const Node<float>&);
template void pickRule(Pass<double>&, const Node<double>&);

}  // namespace gw
