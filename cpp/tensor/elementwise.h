// Element-wise + − × ÷ with broadcasting (core/shape.h), each result rounded once.
#pragma once

#include "tensor/tensor.h"

namespace gw {

enum class Arithmetic { kAdd, kSubtract, kMultiply, kDivide };

// out = a op b. `shape` is broadcastShape(a.shape(), b.shape()), out has room for it and overlaps
// neither a nor b.
template <typename T>
void elementwise(Arithmetic op, TensorView<const T> a, TensorView<const T> b, Shape shape, T* out);

template <typename T>
Tensor<T> operator+(const Tensor<T>& a, const Tensor<T>& b);
template <typename T>
Tensor<T> operator-(const Tensor<T>& a, const Tensor<T>& b);
template <typename T>
Tensor<T> operator*(const Tensor<T>& a, const Tensor<T>& b);
template <typename T>
Tensor<T> operator/(const Tensor<T>& a, const Tensor<T>& b);

}  // namespace gw
