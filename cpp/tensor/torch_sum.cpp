#include "tensor/torch_sum.h"

#include <algorithm>

namespace gw {

namespace {

constexpr int kLevels = 4;
constexpr int kInterleaved = 4;  // accumulators side by side, each with its own cascade

template <typename T>
constexpr int kWidth = 32 / sizeof(T);  // numbers in an AVX2 vector

int ceilLog2(int n) {
  int power = 0;
  while ((1 << power) < n) ++power;
  return power;
}

// acc[k] = sum over rows of x[row·rowStride + k·laneStride], k = 0 … Lanes − 1, through the
// cascade: level 0 takes the rows; every 2^p rows it is emptied into level 1, every 2^2p rows that
// one into level 2, and so on.
template <int Lanes, typename T>
void cascadeSum(const T* x, int rows, int rowStride, int laneStride, T* acc) {
  T levels[kLevels][Lanes] = {};
  const int power = std::max(4, ceilLog2(rows) / kLevels);
  const int step = 1 << power;
  const auto add = [&](int row) {
    const T* const start = x + row * rowStride;
    for (int k = 0; k < Lanes; ++k) levels[0][k] += start[k * laneStride];
  };
  int row = 0;
  while (row + step <= rows) {
    for (const int end = row + step; row < end; ++row) add(row);
    for (int level = 1; level < kLevels; ++level) {
      for (int k = 0; k < Lanes; ++k) {
        levels[level][k] += levels[level - 1][k];
        levels[level - 1][k] = 0;
      }
      if ((row & ((step - 1) << (level * power))) != 0) break;
    }
  }
  for (; row < rows; ++row) add(row);
  for (int k = 0; k < Lanes; ++k) {
    acc[k] = levels[0][k];
    for (int level = 1; level < kLevels; ++level) acc[k] += levels[level][k];
  }
}

// Values `stride` apart with four interleaved accumulators: x0 x4 x8 …, x1 x5 …; what is left over
// goes to the first.
template <typename T>
T interleavedSum(const T* x, int n, int stride) {
  T acc[kInterleaved];
  cascadeSum<kInterleaved>(x, n / kInterleaved, kInterleaved * stride, stride, acc);
  for (int i = n - n % kInterleaved; i < n; ++i) acc[0] += x[i * stride];
  for (int k = 1; k < kInterleaved; ++k) acc[0] += acc[k];
  return acc[0];
}

}  // namespace

template <typename T>
T torchSum(const T* x, int n) {
  constexpr int kW = kWidth<T>;
  if (n < kW) return interleavedSum(x, n, 1);
  const int vectors = n / kW;
  const int groups = vectors / kInterleaved;
  T acc[kInterleaved * kW];  // without a group only the first vector of them
  int v = groups * kInterleaved;
  if (groups > 0) {
    cascadeSum<kInterleaved * kW>(x, groups, kInterleaved * kW, 1, acc);
  } else {
    std::copy_n(x, kW, acc);
    v = 1;
  }
  for (; v < vectors; ++v) {
    for (int k = 0; k < kW; ++k) acc[k] += x[v * kW + k];
  }
  for (int g = 1; groups > 0 && g < kInterleaved; ++g) {
    for (int k = 0; k < kW; ++k) acc[k] += acc[g * kW + k];
  }
  T total = 0;
  for (int i = vectors * kW; i < n; ++i) total += x[i];
  for (int k = 0; k < kW; ++k) total += acc[k];
  return total;
}

template <typename T>
void torchColumnSums(const T* x, int rows, int columns, T* out) {
  if (columns == 1) {
    out[0] = torchSum(x, rows);
    return;
  }
  constexpr int kBlock = kInterleaved * kWidth<T>;
  int column = 0;
  for (; column + kBlock <= columns; column += kBlock) {
    cascadeSum<kBlock>(x + column, rows, columns, 1, out + column);
  }
  if (columns < kWidth<T> && columns >= kInterleaved) {
    cascadeSum<kInterleaved>(x, rows, columns, 1, out);
    column = kInterleaved;
  }
  for (; column < columns; ++column) out[column] = interleavedSum(x + column, rows, columns);
}

template <typename T>
void torchRowSums(const T* x, int rows, int columns, T* out) {
  for (int i = 0; i < rows; ++i) out[i] = torchSum(x + i * columns, columns);
}

template <typename T>
void sumToShape(TensorView<const T> x, Shape target, T* out) {
  const int rows = x.shape().rows();
  const int columns = x.shape().columns();
  if (target.size() == x.size()) {
    std::copy(x.begin(), x.end(), out);
  } else if (target.size() == 1) {
    out[0] = torchSum(x.data(), x.size());
  } else if (target.rows() == 1) {
    torchColumnSums(x.data(), rows, columns, out);
  } else {
    torchRowSums(x.data(), rows, columns, out);
  }
}

template <typename T>
T sum(const Tensor<T>& x) {
  return torchSum(x.data(), x.size());
}

#define GW_INSTANTIATE(T)                                   \
  template T torchSum(const T*, int);                       \
  template void torchColumnSums(const T*, int, int, T*);    \
  template void torchRowSums(const T*, int, int, T*);       \
  template void sumToShape(TensorView<const T>, Shape, T*); \
  template T sum(const Tensor<T>&);
GW_INSTANTIATE(float)
GW_INSTANTIATE(double)
#undef GW_INSTANTIATE

}  // namespace gw
