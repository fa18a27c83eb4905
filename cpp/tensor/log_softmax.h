// log softmax without an intermediate that overflows: o_j − max o − log Σ exp(o_k − max o), with
// the bits of PyTorch 1.13's kernel for the last dimension (ATen/native/cpu/SoftMaxKernel.cpp,
// AVX2).
#pragma once

namespace gw {

// x is (rows,columns), out as large; columns >= 1.
template <typename T>
void logSoftmaxRows(const T* x, int rows, int columns, T* out);

// max + log Σ exp(x − max) of n >= 1 values: torch.logsumexp.
template <typename T>
T logSumExp(const T* x, int n);

// The sum of n >= 1 values in the order of ATen's vec::reduce_all, W = 8 floats or 4 doubles a
// vector: later vectors onto the first, lane by lane; then its halves, quarters and neighbours.
// Fewer than W values: one after the other.
template <typename T>
T laneSum(const T* x, int n);

}  // namespace gw
