#include "tensor/narrow_matmul.h"

#include <cmath>
#include <cstring>
#include <vector>

namespace gw {
namespace {

constexpr int kLanes = 12;  // ten outputs in three vectors of four, two lanes idle
using Four = float __attribute__((vector_size(16)));

// Three variables each, not an array: what is in an array the compilers leave in memory.
Four load(const float* from) {
  Four out;
  std::memcpy(&out, from, sizeof out);
  return out;
}

void store(Four lanes, float* to) { std::memcpy(to, &lanes, sizeof lanes); }

void storeRow(Four a, Four b, Four c, float* out) {
  float row[kLanes];
  store(a, row);
  store(b, row + 4);
  store(c, row + 8);
  std::memcpy(out, row, sizeof(float) * kNarrow);
}

// Rows of ten numbers, each followed by two zeros.
std::vector<float> padded(const float* rows, int count) {
  std::vector<float> out(static_cast<std::size_t>(count) * kLanes);
  for (int i = 0; i < count; ++i)
    std::memcpy(&out[i * kLanes], rows + i * kNarrow, sizeof(float) * kNarrow);
  return out;
}

bool finite(const float* x, int count) {
  float spread = 0;
  for (int i = 0; i < count; ++i) spread += x[i] * 0;  // NaN if one of them is not finite
  return spread == 0;
}

// The row after `row`, or zeros after the last one.
const float* second(const float* row, int k, bool pair, const std::vector<float>& zeros) {
  return pair ? row + k : zeros.data();
}

}  // namespace

void narrowMatmul(const float* a, const float* b, int m, int k, float* out) {
  const std::vector<float> padding = padded(b, k);
  const float* const w = padding.data();
  const std::vector<float> zeros(m % 2 ? k : 0);
  const bool skips = finite(b, k * kNarrow);
  for (int i = 0; i < m; i += 2) {
    const bool pair = i + 1 < m;
    const float* const x = a + i * k;
    const float* const y = second(x, k, pair, zeros);
    Four a0{}, a1{}, a2{}, b0{}, b1{}, b2{};
    for (int l = 0; l < k; ++l) {
      const float p = x[l], q = y[l];
      if (skips && p == 0 && q == 0) continue;
      const Four w0 = load(w + l * kLanes);
      const Four w1 = load(w + l * kLanes + 4);
      const Four w2 = load(w + l * kLanes + 8);
      a0 += p * w0;
      a1 += p * w1;
      a2 += p * w2;
      b0 += q * w0;
      b1 += q * w1;
      b2 += q * w2;
    }
    storeRow(a0, a1, a2, out + i * kNarrow);
    if (pair) storeRow(b0, b1, b2, out + (i + 1) * kNarrow);
  }
}

void narrowTransposedA(const float* a, const float* b, int m, int k, float* out) {
  std::vector<float> sums(static_cast<std::size_t>(m) * kLanes);
  const std::vector<float> g = padded(b, k);
  const std::vector<float> zeros(k % 2 ? m : 0);
  const bool skips = finite(b, k * kNarrow);
  const float none[kLanes] = {};
  for (int l = 0; l < k; l += 2) {
    const bool pair = l + 1 < k;
    const float* const x = a + l * m;
    const float* const y = second(x, m, pair, zeros);
    const float* const first = &g[l * kLanes];
    const float* const next = pair ? first + kLanes : none;
    const Four f0 = load(first), f1 = load(first + 4), f2 = load(first + 8);
    const Four n0 = load(next), n1 = load(next + 4), n2 = load(next + 8);
    for (int i = 0; i < m; ++i) {
      const float p = x[i], q = y[i];
      if (skips && p == 0 && q == 0) continue;
      float* const sum = &sums[i * kLanes];
      store((load(sum) + p * f0) + q * n0, sum);
      store((load(sum + 4) + p * f1) + q * n1, sum + 4);
      store((load(sum + 8) + p * f2) + q * n2, sum + 8);
    }
  }
  for (int i = 0; i < m; ++i)
    std::memcpy(out + i * kNarrow, &sums[i * kLanes], sizeof(float) * kNarrow);
}

}  // namespace gw
