#include "tensor/log_softmax.h"

#include <algorithm>
#include <cmath>

#include "core/torch_exp.h"
#include "tensor/labels.h"
#include "tensor/torch_sum.h"

namespace gw {

namespace {

template <typename T>
constexpr int kLanes = 32 / sizeof(T);

// The sum of value(0) … value(n − 1).
template <typename T, typename F>
T sumOverLanes(int n, F value) {
  constexpr int kWidth = kLanes<T>;
  T lane[kWidth] = {};
  const int first = std::min(n, kWidth);
  for (int i = 0; i < first; ++i) lane[i] = value(i);
  if (n < kWidth) {
    for (int i = 1; i < n; ++i) lane[0] += lane[i];
    return lane[0];
  }
  for (int i = kWidth; i < n; ++i) lane[i % kWidth] += value(i);
  for (int half = kWidth / 2; half > 0; half /= 2) {
    for (int i = 0; i < half; ++i) lane[i] += lane[i + half];
  }
  return lane[0];
}

}  // namespace

template <typename T>
T laneSum(const T* x, int n) {
  return sumOverLanes<T>(n, [x](int i) { return x[i]; });
}

template <typename T>
void logSoftmaxRows(const T* x, int rows, int columns, T* out) {
  for (int i = 0; i < rows; ++i, x += columns, out += columns) {
    const T max = x[argmax(x, columns)];
    const T total = sumOverLanes<T>(columns, [x, max](int j) { return torchExp(x[j] - max); });
    const T logOfTotal = torchLog(total);
    for (int j = 0; j < columns; ++j) out[j] = x[j] - max - logOfTotal;
  }
}

// An infinite maximum is taken as 0, as in torch: ∞ − ∞ would be NaN.
template <typename T>
T logSumExp(const T* x, int n) {
  const T max = x[argmax(x, n)];
  const T shift = std::isinf(max) ? 0 : max;
  return torchLog(sumOverLanes<T>(n, [x, shift](int j) { return torchExp(x[j] - shift); })) + shift;
}

template float laneSum(const float*, int);
template double laneSum(const double*, int);
template void logSoftmaxRows(const float*, int, int, float*);
template void logSoftmaxRows(const double*, int, int, double*);
template float logSumExp(const float*, int);
template double logSumExp(const double*, int);

}  // namespace gw
