// source[indices], of a variable, of data and of bytes.
#include <algorithm>

#include "autograd/pass.h"

namespace gw {

namespace {

int widthOf(Shape source) { return source.rank() == 2 ? source.columns() : 1; }

// The node of the rows in `out`; `input` is the variable that they were picked from, if it was one.
template <typename T>
Variable<T> picked(Tape<T>& tape, Shape source, Indices rows, T* out, int input = -1) {
  const Shape shape = source.rank() == 2 ? Shape(rows.size, source.columns()) : Shape(rows.size);
  const Variable<T> v = tape.add(Op::kRows, shape, out, input);
  tape.node(v.index()).rows = rows;
  return v;
}

}  // namespace

template <typename T>
Variable<T> rows(Variable<T> source, Indices indices) {
  const int width = widthOf(source.shape());
  T* const out = source.tape().allocate(indices.size * width);
  gatherRows(source.value().data(), indices, width, out);
  return picked(source.tape(), source.shape(), indices, out, source.index());
}

template <typename T>
Variable<T> Tape<T>::rows(TensorView<const T> source, Indices indices) {
  const int width = widthOf(source.shape());
  T* const out = allocate(indices.size * width);
  gatherRows(source.data(), indices, width, out);
  return picked(*this, source.shape(), indices, out);
}

template <typename T>
Variable<T> Tape<T>::rows(TensorView<const std::uint8_t> source, Indices indices,
                          const ByteScale<T>& scale) {
  const int width = widthOf(source.shape());
  T* const out = allocate(indices.size * width);
  gatherRows(source.data(), indices, width, scale, out);
  return picked(*this, source.shape(), indices, out);
}

// ∂source = 0, then row rows[k] of it += row k of g
template <typename T>
void rowsRule(Pass<T>& pass, const Node<T>& node) {
  const Shape source = pass.input(node, 0).shape;
  T* const out = pass.allocate(source.size());
  std::fill_n(out, source.size(), T(0));
  addRows(node.grad, node.rows, widthOf(source), out);
  pass.give(node, 0, out);
}

#define GW_INSTANTIATE(T)                                                     \
  template Variable<T> rows(Variable<T>, Indices);                            \
  template Variable<T> Tape<T>::rows(TensorView<const T>, Indices);           \
  template Variable<T> Tape<T>::rows(TensorView<const std::uint8_t>, Indices, \
                                     const ByteScale<T>&);                    \
  template void rowsRule(Pass<T>&, const Node<T>&);
GW_INSTANTIATE(float)
GW_INSTANTIATE(double)
#undef GW_INSTANTIATE

}  // namespace gw
