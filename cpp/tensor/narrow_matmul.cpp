#include "tensor/narrow_matmul.h"

#include <cstdint>
#include <vector>

#include "tensor/lanes.h"

namespace gw {
namespace {

constexpr int kLanes = 12;  // of a padded row: ten numbers in three vectors
constexpr int kTogether = 4;

// What follows the ten numbers of a padded row.
enum class Rest { kZeros, kLastTwoAgain };

std::vector<float> padded(const float* rows, int count, Rest rest) {
  std::vector<float> out(static_cast<std::size_t>(count) * kLanes);
  for (int i = 0; i < count; ++i) {
    float* const row = &out[i * kLanes];
    std::memcpy(row, rows + i * kNarrow, sizeof(float) * kNarrow);
    if (rest == Rest::kLastTwoAgain) std::memcpy(row + kNarrow, row + kNarrow - 2, 2 * sizeof *row);
  }
  return out;
}

bool finite(const float* x, int count) {
  float spread = 0;
  for (int i = 0; i < count; ++i) spread += x[i] * 0;  // NaN if one of them is not finite
  return spread == 0;
}

// Of four columns those whose bit is set, in front of the others; how many they are.
constexpr FourInts kOrder[16] = {{},     {},        {1},       {0, 1},      {2},    {0, 2},
                                 {1, 2}, {0, 1, 2}, {3},       {0, 3},      {1, 3}, {0, 1, 3},
                                 {2, 3}, {0, 2, 3}, {1, 2, 3}, {0, 1, 2, 3}};
constexpr std::int8_t kCount[16] = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};

// The columns in which one of two rows is not zero, or all of them.
class Columns {
 public:
  Columns(int width, bool all) : width_(width), all_(all), found_(width + kTogether) {
    for (int j = 0; all && j < width; ++j) found_[j] = j;
    if (all) count_ = width;
  }

  void find(const float* x, const float* y) {
    if (all_) return;
    std::int32_t* to = found_.data();
    int j = 0;
    // Four at a time, without a branch: four are written, and as many kept as count.
    for (; j + kTogether <= width_; j += kTogether) {
      const unsigned lanes = nonZeroLanes(load(x + j), load(y + j));
      store(FourInts{j, j, j, j} + kOrder[lanes], to);
      to += kCount[lanes];
    }
    for (; j < width_; ++j) {
      *to = j;
      to += x[j] != 0 || y[j] != 0;
    }
    count_ = static_cast<int>(to - found_.data());
  }

  const std::int32_t* begin() const { return found_.data(); }
  const std::int32_t* end() const { return found_.data() + count_; }

 private:
  int width_;
  bool all_;
  std::vector<std::int32_t> found_;
  int count_ = 0;
};

// The row after `row`, or zeros after the last one.
const float* second(const float* row, int k, bool pair, const std::vector<float>& zeros) {
  return pair ? row + k : zeros.data();
}

}  // namespace

// Five sums for a pair: eight outputs of each row in two vectors, and the last two of both in one.
void narrowMatmul(const float* a, const float* b, int m, int k, float* out) {
  const std::vector<float> padding = padded(b, k, Rest::kLastTwoAgain);
  const float* const w = padding.data();
  const std::vector<float> zeros(m % 2 ? k : 0);
  Columns columns(k, !finite(b, k * kNarrow));
  for (int i = 0; i < m; i += 2) {
    const bool pair = i + 1 < m;
    const float* const x = a + i * k;
    const float* const y = second(x, k, pair, zeros);
    columns.find(x, y);
    Four a0{}, a1{}, b0{}, b1{}, both{};
    for (const int l : columns) {
      const float p = x[l], q = y[l];
      const Four pp{p, p, p, p}, qq{q, q, q, q};
      const Four w0 = load(w + l * kLanes);
      const Four w1 = load(w + l * kLanes + 4);
      a0 += pp * w0;
      a1 += pp * w1;
      b0 += qq * w0;
      b1 += qq * w1;
      both += __builtin_shufflevector(pp, qq, 0, 1, 4, 5) * load(w + l * kLanes + 8);
    }
    float* const first = out + i * kNarrow;
    store(a0, first);
    store(a1, first + 4);
    for (int j = 0; j < 2; ++j) first[8 + j] = both[j];
    if (!pair) continue;
    float* const next = first + kNarrow;
    store(b0, next);
    store(b1, next + 4);
    for (int j = 0; j < 2; ++j) next[8 + j] = both[2 + j];
  }
}

void narrowTransposedA(const float* a, const float* b, int m, int k, float* out) {
  std::vector<float> sums(static_cast<std::size_t>(m) * kLanes);
  const std::vector<float> g = padded(b, k, Rest::kZeros);
  const std::vector<float> zeros(k % 2 ? m : 0);
  Columns columns(m, !finite(b, k * kNarrow));
  const float none[kLanes] = {};
  for (int l = 0; l < k; l += 2) {
    const bool pair = l + 1 < k;
    const float* const x = a + l * m;
    const float* const y = second(x, m, pair, zeros);
    const float* const first = &g[l * kLanes];
    const float* const next = pair ? first + kLanes : none;
    const Four f0 = load(first), f1 = load(first + 4), f2 = load(first + 8);
    const Four n0 = load(next), n1 = load(next + 4), n2 = load(next + 8);
    columns.find(x, y);
    float* const all = sums.data();
    for (const int i : columns) {
      const float p = x[i], q = y[i];
      float* const sum = all + i * kLanes;
      const Four s0 = load(sum), s1 = load(sum + 4), s2 = load(sum + 8);
      store((s0 + p * f0) + q * n0, sum);
      store((s1 + p * f1) + q * n1, sum + 4);
      store((s2 + p * f2) + q * n2, sum + 8);
    }
  }
  for (int i = 0; i < m; ++i)
    std::memcpy(out + i * kNarrow, &sums[i * kLanes], sizeof(float) * kNarrow);
}

}  // namespace gw
