// Two losses of a residual that are quadratic near 0 and linear beyond a threshold, in the order of
// torch's kernels (BinaryOpsKernel.cpp, PointwiseOpsKernel.cpp). The threshold is the second input.
#include <cmath>

#include "autograd/pass.h"

namespace gw {

namespace {

constexpr double kHalf = 0.5;

template <typename T, typename F>
Variable<T> ofResidual(Op op, Variable<T> residual, double threshold, F f) {
  const TensorView<const T> e = residual.value();
  const Variable<T> limit = residual.tape().scalar(static_cast<T>(threshold));
  const T t = limit.item();
  T* const out = residual.tape().allocate(e.size());
  for (int i = 0; i < e.size(); ++i) out[i] = f(std::abs(e[i]), t);
  return residual.tape().add(op, e.shape(), out, residual.index(), limit.index());
}

// f(g, e, threshold) is what one residual is given.
template <typename T, typename F>
void giveToResidual(Pass<T>& pass, const Node<T>& node, F f) {
  const T* const e = pass.input(node, 0).value;
  const T t = *pass.input(node, 1).value;
  const int n = node.shape.size();
  T* const out = pass.allocate(n);
  for (int i = 0; i < n; ++i) out[i] = f(node.grad[i], e[i], t);
  pass.give(node, 0, out);
}

}  // namespace

// ½e² up to δ, then δ(|e| − ½δ)
template <typename T>
Variable<T> huber(Variable<T> residual, double delta) {
  return ofResidual(Op::kHuber, residual, delta, [](T z, T d) {
    const T half = static_cast<T>(kHalf);
    return z <= d ? half * z * z : d * (z - half * d);
  });
}

// ∂e = g · e, at most ±g δ
template <typename T>
void huberRule(Pass<T>& pass, const Node<T>& node) {
  giveToResidual(pass, node, [](T g, T e, T d) {
    if (e <= -d) return -g * d;
    return e >= d ? g * d : g * e;
  });
}

// ½e²/β up to β, then |e| − ½β; |e| for β = 0
template <typename T>
Variable<T> smoothL1(Variable<T> residual, double beta) {
  return ofResidual(Op::kSmoothL1, residual, beta, [](T z, T b) {
    const T half = static_cast<T>(kHalf);
    return z < b ? half * z * z / b : z - half * b;
  });
}

// ∂e = g · e/β, at most ±g
template <typename T>
void smoothL1Rule(Pass<T>& pass, const Node<T>& node) {
  giveToResidual(pass, node, [](T g, T e, T b) {
    if (e <= -b) return e == 0 ? T(0) : -g;  // e is 0 here for β = 0 only
    return e >= b ? g : g * e / b;
  });
}

#define GW_INSTANTIATE(T)                             \
  template Variable<T> huber(Variable<T>, double);    \
  template Variable<T> smoothL1(Variable<T>, double); \
  template void huberRule(Pass<T>&, const Node<T>&);  \
  template void smoothL1Rule(Pass<T>&, const Node<T>&);
GW_INSTANTIATE(float)
GW_INSTANTIATE(double)
#undef GW_INSTANTIATE

}  // namespace gw
