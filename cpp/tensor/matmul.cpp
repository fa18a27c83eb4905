#include "tensor/matmul.h"

#include <algorithm>
#include <type_traits>

#include "core/error.h"
#include "tensor/narrow_matmul.h"

namespace gw {

// out_ij = 0 + a_i0 b_0j + a_i1 b_1j + …
template <typename T>
void plainMatmul(const T* a, const T* b, int m, int k, int n, T* __restrict out) {
  if (n == 1) {
    for (int i = 0; i < m; ++i) {
      T total = 0;
      for (int l = 0; l < k; ++l) total += a[i * k + l] * b[l];
      out[i] = total;
    }
    return;
  }
  std::fill_n(out, m * n, T(0));
  for (int i = 0; i < m; ++i) {
    for (int l = 0; l < k; ++l) {
      const T left = a[i * k + l];
      for (int j = 0; j < n; ++j) out[i * n + j] += left * b[l * n + j];
    }
  }
}

// out_ij = 0 + a_0i b_0j + a_1i b_1j + …
template <typename T>
void plainTransposedA(const T* a, const T* b, int m, int k, int n, T* __restrict out) {
  if (n == 1) {
    for (int i = 0; i < m; ++i) {
      T total = 0;
      for (int l = 0; l < k; ++l) total += a[l * m + i] * b[l];
      out[i] = total;
    }
    return;
  }
  std::fill_n(out, m * n, T(0));
  for (int l = 0; l < k; ++l) {
    for (int i = 0; i < m; ++i) {
      const T left = a[l * m + i];
      for (int j = 0; j < n; ++j) out[i * n + j] += left * b[l * n + j];
    }
  }
}

template <typename T>
void matmulKernel(const T* a, const T* b, int m, int k, int n, T* out) {
  if constexpr (std::is_same_v<T, float>) {
    if (n == kNarrow) return narrowMatmul(a, b, m, k, out);
  }
  plainMatmul(a, b, m, k, n, out);
}

template <typename T>
void matmulTransposedA(const T* a, const T* b, int m, int k, int n, T* out) {
  if constexpr (std::is_same_v<T, float>) {
    if (n == kNarrow) return narrowTransposedA(a, b, m, k, out);
  }
  plainTransposedA(a, b, m, k, n, out);
}

// out_ij = 0 + a_i0 b_j0 + a_i1 b_j1 + …
template <typename T>
void matmulTransposedB(const T* a, const T* b, int m, int k, int n, T* __restrict out) {
  for (int i = 0; i < m; ++i) {
    for (int j = 0; j < n; ++j) {
      T total = 0;
      for (int l = 0; l < k; ++l) total += a[i * k + l] * b[j * k + l];
      out[i * n + j] = total;
    }
  }
}

Shape matmulShape(Shape a, Shape b) {
  if (a.rank() != 2 || b.rank() != 2 || a.columns() != b.rows()) {
    throw ConfigError(ErrorName::kShapeMismatch, "matmul", toText(a) + " " + toText(b));
  }
  return Shape(a.rows(), b.columns());
}

template <typename T>
Tensor<T> matmul(const Tensor<T>& a, const Tensor<T>& b) {
  Tensor<T> out(matmulShape(a.shape(), b.shape()));
  matmulKernel(a.data(), b.data(), a.shape().rows(), a.shape().columns(), b.shape().columns(),
               out.data());
  return out;
}

#define GW_INSTANTIATE(T)                                                 \
  template void plainMatmul(const T*, const T*, int, int, int, T*);       \
  template void plainTransposedA(const T*, const T*, int, int, int, T*);  \
  template void matmulKernel(const T*, const T*, int, int, int, T*);      \
  template void matmulTransposedA(const T*, const T*, int, int, int, T*); \
  template void matmulTransposedB(const T*, const T*, int, int, int, T*); \
  template Tensor<T> matmul(const Tensor<T>&, const Tensor<T>&);
GW_INSTANTIATE(float)
GW_INSTANTIATE(double)
#undef GW_INSTANTIATE

}  // namespace gw
