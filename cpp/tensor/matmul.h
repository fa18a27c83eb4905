// Matrix products in the order of the reference BLAS that PyTorch calls: every output is 0 + a·b +
// a·b …, k ascending, each product and each sum rounded, no fma. The loops run across the outputs,
// so the compiler may use vector lanes without changing that order.
#pragma once

#include "tensor/tensor.h"

namespace gw {

// The kernels write m×n outputs; out overlaps neither a nor b. The three forms are a product and
// the two products of its gradient.
template <typename T>
void matmulKernel(const T* a, const T* b, int m, int k, int n,
                  T* out);  // a is (m,k), b is (k,n): a b
template <typename T>
void matmulTransposedA(const T* a, const T* b, int m, int k, int n,
                       T* out);  // a is (k,m), b is (k,n): aᵀb
template <typename T>
void matmulTransposedB(const T* a, const T* b, int m, int k, int n,
                       T* out);  // a is (m,k), b is (n,k): a bᵀ

// The first two as plain loops: what faster ones for some widths (narrow_matmul.h) are held to, bit
// for bit.
template <typename T>
void plainMatmul(const T* a, const T* b, int m, int k, int n, T* out);
template <typename T>
void plainTransposedA(const T* a, const T* b, int m, int k, int n, T* out);

// The shape of a b: (m,k)(k,n) gives (m,n). ConfigError kShapeMismatch.
Shape matmulShape(Shape a, Shape b);

template <typename T>
Tensor<T> matmul(const Tensor<T>& a, const Tensor<T>& b);

}  // namespace gw
