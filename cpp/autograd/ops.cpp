#include "autograd/ops.h"

#include <string>

#include "core/error.h"
#include "tensor/elementwise.h"
#include "tensor/matmul.h"
#include "tensor/torch_sum.h"

namespace gw {

namespace {

template <typename T>
Variable<T> unary(Op op, Variable<T> a, Shape shape, const T* value) {
  Tape<T>& tape = a.tape();
  return tape.add(op, shape, value, tape.recording() && a.requiresGrad(), a.index());
}

template <typename T>
Variable<T> binary(Op op, Variable<T> a, Variable<T> b, Shape shape, const T* value) {
  Tape<T>& tape = a.tape();
  const bool requiresGrad = tape.recording() && (a.requiresGrad() || b.requiresGrad());
  return tape.add(op, shape, value, requiresGrad, a.index(), b.index());
}

template <typename T>
Variable<T> arithmetic(Op op, Arithmetic kind, Variable<T> a, Variable<T> b) {
  const Shape shape = broadcastShape(a.shape(), b.shape(), toText(op));
  T* const out = a.tape().allocate(shape.size());
  elementwise(kind, a.value(), b.value(), shape, out);
  return binary(op, a, b, shape, out);
}

}  // namespace

template <typename T>
Variable<T> operator+(Variable<T> a, Variable<T> b) {
  return arithmetic(Op::kAdd, Arithmetic::kAdd, a, b);
}

template <typename T>
Variable<T> operator-(Variable<T> a, Variable<T> b) {
  return arithmetic(Op::kSubtract, Arithmetic::kSubtract, a, b);
}

template <typename T>
Variable<T> operator*(Variable<T> a, Variable<T> b) {
  return arithmetic(Op::kMultiply, Arithmetic::kMultiply, a, b);
}

template <typename T>
Variable<T> operator/(Variable<T> a, Variable<T> b) {
  return arithmetic(Op::kDivide, Arithmetic::kDivide, a, b);
}

template <typename T>
Variable<T> matmul(Variable<T> a, Variable<T> b) {
  const Shape shape = matmulShape(a.shape(), b.shape());
  T* const out = a.tape().allocate(shape.size());
  matmulKernel(a.value().data(), b.value().data(), shape.rows(), a.shape().columns(),
               shape.columns(), out);
  return binary(Op::kMatmul, a, b, shape, out);
}

template <typename T>
Variable<T> square(Variable<T> a) {
  const TensorView<const T> x = a.value();
  T* const out = a.tape().allocate(x.size());
  for (int i = 0; i < x.size(); ++i) out[i] = x[i] * x[i];
  return unary(Op::kSquare, a, x.shape(), out);
}

template <typename T>
Variable<T> sum(Variable<T> a) {
  T* const out = a.tape().allocate(1);
  *out = torchSum(a.value().data(), a.value().size());
  return unary(Op::kSum, a, Shape(), out);
}

template <typename T>
Variable<T> mean(Variable<T> a) {
  const int n = a.value().size();
  T* const out = a.tape().allocate(1);
  *out = torchSum(a.value().data(), n) / static_cast<T>(n);
  return unary(Op::kMean, a, Shape(), out);
}

template <typename T>
Variable<T> reshape(Variable<T> a, Shape shape) {
  if (a.shape() == shape) return a;
  if (a.shape().size() != shape.size()) {
    throw ConfigError(ErrorName::kShapeMismatch, "reshape",
                      toText(a.shape()) + " " + toText(shape));
  }
  return unary(Op::kReshape, a, shape, a.value().data());
}

template <typename T>
Variable<T> transpose(Variable<T> a) {
  const TensorView<const T> x = a.value();
  if (x.shape().rank() < 2) return a;
  const Shape shape(x.shape().columns(), x.shape().rows());
  T* const out = a.tape().allocate(x.size());
  for (int i = 0; i < shape.rows(); ++i) {
    for (int j = 0; j < shape.columns(); ++j) out[i * shape.columns() + j] = x.at(j, i);
  }
  return unary(Op::kTranspose, a, shape, static_cast<const T*>(out));
}

#define GW_INSTANTIATE(T)                                   \
  template Variable<T> operator+(Variable<T>, Variable<T>); \
  template Variable<T> operator-(Variable<T>, Variable<T>); \
  template Variable<T> operator*(Variable<T>, Variable<T>); \
  template Variable<T> operator/(Variable<T>, Variable<T>); \
  template Variable<T> matmul(Variable<T>, Variable<T>);    \
  template Variable<T> square(Variable<T>);                 \
  template Variable<T> sum(Variable<T>);                    \
  template Variable<T> mean(Variable<T>);                   \
  template Variable<T> reshape(Variable<T>, Shape);         \
  template Variable<T> transpose(Variable<T>);
GW_INSTANTIATE(float)
GW_INSTANTIATE(double)
#undef GW_INSTANTIATE

}  // namespace gw
