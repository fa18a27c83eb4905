#include "core/torch_exp.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "core/fma.h"

namespace gw {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

float mad(float a, float b, float c) { return fusedMultiplyAdd(a, b, c); }

std::int32_t bitsOf(float x) {
  std::int32_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}

float fromBits(std::int32_t bits) {
  float x;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

// 2^k for a normal result.
float powerOfTwo(int k) { return fromBits((k + 127) << 23); }

// An unevaluated sum: high + low holds about 48 bits.
struct Pair {
  float high, low;
};

// a + b, exactly.
Pair exactSum(float a, float b) {
  const float high = a + b;
  const float part = high - a;
  return {high, (a - (high - part)) + (b - part)};
}

// a / b, to about 2^-46.
Pair quotient(Pair a, Pair b) {
  const float inverse = 1 / b.high;
  const float high = a.high * inverse;
  const float lost = mad(inverse, a.high, -high);
  const float correction = mad(-b.low, inverse, mad(-b.high, inverse, 1));
  return {high, mad(high, correction, mad(a.low, inverse, lost))};
}

}  // namespace

// x = q ln2 + s, |s| <= ln2/2;  exp(s) = 1 + (s + s² P(s)); two factors of 2^q, so that the result
// may be subnormal.
float torchExp(float x) {
  if (x != x) return x;
  if (x < -104) return 0;
  if (x > 100) return kInfinity;
  const float q = std::nearbyint(x * 1.442695040888963407f);
  float s = mad(q, -0.693145751953125f, x);
  s = mad(q, -1.428606765330187045e-06f, s);
  float p = 0.000198527617612853646278381f;
  p = mad(p, s, 0.00139304355252534151077271f);
  p = mad(p, s, 0.00833336077630519866943359f);
  p = mad(p, s, 0.0416664853692054748535156f);
  p = mad(p, s, 0.166666671633720397949219f);
  p = mad(p, s, 0.5f);
  const float y = 1 + mad(s * s, p, s);
  const int half = static_cast<int>(q) >> 1;
  return y * powerOfTwo(half) * powerOfTwo(static_cast<int>(q) - half);
}

// x = 2^e m, 3/4 <= m < 3/2;  log m = 2 artanh(r) = 2r + r³ P(r²), r = (m − 1)/(m + 1); the large
// parts as pairs.
float torchLog(float x) {
  if (!(x > 0)) return x == 0 ? -kInfinity : kNan;
  if (x == kInfinity) return x;
  const bool subnormal = x < std::numeric_limits<float>::min();
  if (subnormal) x *= 0x1p64f;
  int e = (bitsOf(x * (1 / 0.75f)) >> 23) - 127;
  const float m = fromBits(bitsOf(x) - e * (1 << 23));
  if (subnormal) e -= 64;

  const Pair r = quotient(exactSum(-1, m), exactSum(1, m));
  const float z = r.high * r.high;
  float p = 0.3027294874f;
  p = mad(p, z, 0.3996108174f);
  p = mad(p, z, 0.6666694880f);

  // e ln2 in two parts, + 2r, + r³ P
  const float k = static_cast<float>(e);
  const float eLn2 = 0.69314718246459960938f * k;
  const float eLn2Low = mad(-1.904654323148236017e-09f, k, mad(0.69314718246459960938f, k, -eLn2));
  const Pair twice{r.high * 2, r.low * 2};
  const float first = eLn2 + twice.high;
  const float firstLow = (((eLn2 - first) + twice.high) + eLn2Low) + twice.low;
  const float tail = z * r.high * p;
  const float high = first + tail;
  const float low = ((first - high) + tail) + firstLow;
  return high + low;
}

}  // namespace gw
