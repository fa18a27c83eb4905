// Sums in the order of PyTorch 1.13's CPU kernels (ATen/native/cpu/SumKernel.cpp, AVX2): same bits
// as tensor.sum().
//
// W = 8 floats or 4 doubles a vector. Contiguous values: groups of four vectors go to four lane
// vectors through a cascade of four levels (after 2^p groups a level spills into the next, p =
// max(4, ⌈log2 groups⌉ div 4)); vectors left over go to the first; then 1, 2 and 3 are added to it;
// the result is the sum of the tail, then + lane 0, 1, …. Fewer than W values: the same with four
// scalars instead of four vectors.
#pragma once

#include "tensor/tensor.h"

namespace gw {

// x.sum() of n contiguous values; 0 for n = 0.
template <typename T>
T torchSum(const T* x, int n);

// x.sum(0) of a contiguous (rows,columns) matrix; out has room for `columns`. Whole blocks of 4W
// columns (of four columns, where there are fewer than W) are summed row after row, each through
// its own cascade; the columns that are left with four interleaved accumulators each; a single
// column as contiguous values.
template <typename T>
void torchColumnSums(const T* x, int rows, int columns, T* out);

// x.sum(1) of a contiguous (rows,columns) matrix: contiguous values, row by row. out has room for
// `rows`.
template <typename T>
void torchRowSums(const T* x, int rows, int columns, T* out);

// The sum over the dimensions along which `target` was broadcast to x.shape(): the gradient of
// broadcasting. out has room for target.size().
template <typename T>
void sumToShape(TensorView<const T> x, Shape target, T* out);

template <typename T>
T sum(const Tensor<T>& x);

}  // namespace gw
