#include "tensor/elementwise.h"

namespace gw {

namespace {

template <typename T, typename F>
void apply(F f, TensorView<const T> a, TensorView<const T> b, Shape shape, T* __restrict out) {
  const int n = shape.size();
  const T* const x = a.data();
  const T* const y = b.data();
  if (a.size() == n && b.size() == n) {
    for (int i = 0; i < n; ++i) out[i] = f(x[i], y[i]);
  } else if (b.size() == 1) {
    const T right = y[0];
    for (int i = 0; i < n; ++i) out[i] = f(x[i], right);
  } else if (a.size() == 1) {
    const T left = x[0];
    for (int i = 0; i < n; ++i) out[i] = f(left, y[i]);
  } else {
    // A dimension of 1 is walked with stride 0.
    const auto rowStride = [](Shape s) { return s.rows() == 1 ? 0 : s.columns(); };
    const auto columnStride = [](Shape s) { return s.columns() == 1 ? 0 : 1; };
    const int xColumn = columnStride(a.shape());
    const int yColumn = columnStride(b.shape());
    for (int i = 0; i < shape.rows(); ++i) {
      const T* const xRow = x + i * rowStride(a.shape());
      const T* const yRow = y + i * rowStride(b.shape());
      for (int j = 0; j < shape.columns(); ++j) *out++ = f(xRow[j * xColumn], yRow[j * yColumn]);
    }
  }
}

template <typename T>
Tensor<T> made(Arithmetic op, const char* name, const Tensor<T>& a, const Tensor<T>& b) {
  Tensor<T> out(broadcastShape(a.shape(), b.shape(), name));
  elementwise(op, a.view(), b.view(), out.shape(), out.data());
  return out;
}

}  // namespace

template <typename T>
void elementwise(Arithmetic op, TensorView<const T> a, TensorView<const T> b, Shape shape, T* out) {
  switch (op) {
    case Arithmetic::kAdd:
      return apply([](T x, T y) { return x + y; }, a, b, shape, out);
    case Arithmetic::kSubtract:
      return apply([](T x, T y) { return x - y; }, a, b, shape, out);
    case Arithmetic::kMultiply:
      return apply([](T x, T y) { return x * y; }, a, b, shape, out);
    case Arithmetic::kDivide:
      return apply([](T x, T y) { return x / y; }, a, b, shape, out);
  }
}

template <typename T>
Tensor<T> operator+(const Tensor<T>& a, const Tensor<T>& b) {
  return made(Arithmetic::kAdd, "add", a, b);
}

template <typename T>
Tensor<T> operator-(const Tensor<T>& a, const Tensor<T>& b) {
  return made(Arithmetic::kSubtract, "subtract", a, b);
}

template <typename T>
Tensor<T> operator*(const Tensor<T>& a, const Tensor<T>& b) {
  return made(Arithmetic::kMultiply, "multiply", a, b);
}

template <typename T>
Tensor<T> operator/(const Tensor<T>& a, const Tensor<T>& b) {
  return made(Arithmetic::kDivide, "divide", a, b);
}

#define GW_INSTANTIATE(T)                                                                     \
  template void elementwise(Arithmetic, TensorView<const T>, TensorView<const T>, Shape, T*); \
  template Tensor<T> operator+(const Tensor<T>&, const Tensor<T>&);                           \
  template Tensor<T> operator-(const Tensor<T>&, const Tensor<T>&);                           \
  template Tensor<T> operator*(const Tensor<T>&, const Tensor<T>&);                           \
  template Tensor<T> operator/(const Tensor<T>&, const Tensor<T>&);
GW_INSTANTIATE(float)
GW_INSTANTIATE(double)
#undef GW_INSTANTIATE

}  // namespace gw
