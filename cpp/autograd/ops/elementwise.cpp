// a + b, a − b, a · b, a ÷ b, with broadcasting.
#include "tensor/elementwise.h"

#include "autograd/pass.h"

namespace gw {

namespace {

template <typename T>
Variable<T> computed(Op op, Arithmetic kind, Variable<T> a, Variable<T> b) {
  const Shape shape = broadcastShape(a.shape(), b.shape(), toText(op));
  T* const out = a.tape().allocate(shape.size());
  elementwise(kind, a.value(), b.value(), shape, out);
  return a.tape().add(op, shape, out, a.index(), b.index());
}

// x op y, one of which has the node's shape.
template <typename T>
TensorView<const T> computed(Pass<T>& pass, const Node<T>& node, Arithmetic kind,
                             TensorView<const T> x, TensorView<const T> y) {
  T* const out = pass.allocate(node.shape.size());
  elementwise(kind, x, y, node.shape, out);
  return {out, node.shape};
}

template <typename T>
TensorView<const T> negated(Pass<T>& pass, TensorView<const T> x) {
  T* const out = pass.allocate(x.size());
  for (int i = 0; i < x.size(); ++i) out[i] = -x[i];
  return {out, x.shape()};
}

}  // namespace

template <typename T>
Variable<T> operator+(Variable<T> a, Variable<T> b) {
  return computed(Op::kAdd, Arithmetic::kAdd, a, b);
}

template <typename T>
Variable<T> operator-(Variable<T> a, Variable<T> b) {
  return computed(Op::kSubtract, Arithmetic::kSubtract, a, b);
}

template <typename T>
Variable<T> operator*(Variable<T> a, Variable<T> b) {
  return computed(Op::kMultiply, Arithmetic::kMultiply, a, b);
}

template <typename T>
Variable<T> operator/(Variable<T> a, Variable<T> b) {
  return computed(Op::kDivide, Arithmetic::kDivide, a, b);
}

// ∂a = g, ∂b = g
template <typename T>
void addRule(Pass<T>& pass, const Node<T>& node) {
  for (int i : {0, 1}) {
    if (pass.wants(node, i)) pass.giveBroadcast(node, i, node.grad);
  }
}

// ∂a = g, ∂b = −g
template <typename T>
void subtractRule(Pass<T>& pass, const Node<T>& node) {
  if (pass.wants(node, 0)) pass.giveBroadcast(node, 0, node.grad);
  if (pass.wants(node, 1)) {
    pass.giveBroadcast(node, 1, negated(pass, node.gradView()).data());
  }
}

// ∂a = g b, ∂b = g a
template <typename T>
void multiplyRule(Pass<T>& pass, const Node<T>& node) {
  for (int i : {0, 1}) {
    if (!pass.wants(node, i)) continue;
    const TensorView<const T> other = pass.input(node, 1 - i).valueView();
    pass.giveBroadcast(node, i,
                       computed(pass, node, Arithmetic::kMultiply, node.gradView(), other).data());
  }
}

// ∂a = g/b, ∂b = −g · ((a/b)/b)
template <typename T>
void divideRule(Pass<T>& pass, const Node<T>& node) {
  const TensorView<const T> g = node.gradView();
  const TensorView<const T> a = pass.input(node, 0).valueView();
  const TensorView<const T> b = pass.input(node, 1).valueView();
  const auto compute = [&](Arithmetic kind, TensorView<const T> x, TensorView<const T> y) {
    return computed(pass, node, kind, x, y);
  };
  if (pass.wants(node, 0)) pass.giveBroadcast(node, 0, compute(Arithmetic::kDivide, g, b).data());
  if (pass.wants(node, 1)) {
    const TensorView<const T> ratio = compute(Arithmetic::kDivide, a, b);
    const TensorView<const T> slope = compute(Arithmetic::kDivide, ratio, b);
    const TensorView<const T> minus = negated(pass, g);
    pass.giveBroadcast(node, 1, compute(Arithmetic::kMultiply, minus, slope).data());
  }
}

#define GW_INSTANTIATE(T)                                   \
  template Variable<T> operator+(Variable<T>, Variable<T>); \
  template Variable<T> operator-(Variable<T>, Variable<T>); \
  template Variable<T> operator*(Variable<T>, Variable<T>); \
  template Variable<T> operator/(Variable<T>, Variable<T>); \
  template void addRule(Pass<T>&, const Node<T>&);          \
  template void subtractRule(Pass<T>&, const Node<T>&);     \
  template void multiplyRule(Pass<T>&, const Node<T>&);     \
  template void divideRule(Pass<T>&, const Node<T>&);
GW_INSTANTIATE(float)
GW_INSTANTIATE(double)
#undef GW_INSTANTIATE

}  // namespace gw
