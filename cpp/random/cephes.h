// log, sin and cos of float32 as PyTorch's AVX2 kernel for normal numbers computes them: Cephes'
// single-precision polynomials (S. Moshier) in the operation order of avx_mathfun (G. Garberoglio,
// zlib licence), where mad(a, b, c) is one fused multiply-add and every other operation is rounded.
#pragma once

#include <cstdint>
#include <cstring>

#include "core/fma.h"

namespace gw::cephes {

inline float mad(float a, float b, float c) { return fusedMultiplyAdd(a, b, c); }

// x > 0, finite and normal.
inline float log(float x) {
  // x = 2^e · m with m in [0.5, 1)
  std::uint32_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  float e = static_cast<float>(static_cast<int>(bits >> 23) - 126);
  bits = (bits & 0x007fffffu) | 0x3f000000u;
  float m;
  std::memcpy(&m, &bits, sizeof m);
  // Center on 1: x = m − 1 for m in [√½, √2).
  if (m < 0.707106781186547524f) {
    e -= 1;
    x = (m - 1) + m;
  } else {
    x = m - 1;
  }
  const float z = x * x;
  float y = 7.0376836292e-2f;
  y = mad(y, x, -1.1514610310e-1f);
  y = mad(y, x, 1.1676998740e-1f);
  y = mad(y, x, -1.2420140846e-1f);
  y = mad(y, x, 1.4249322787e-1f);
  y = mad(y, x, -1.6668057665e-1f);
  y = mad(y, x, 2.0000714765e-1f);
  y = mad(y, x, -2.4999993993e-1f);
  y = mad(y, x, 3.3333331174e-1f);
  y = y * x;
  // ln 2 in two parts: 0.693359375 − 2.12194440e-4
  y = mad(y, z, e * -2.12194440e-4f);
  y = mad(-z, 0.5f, y);
  return mad(e, 0.693359375f, x + y);
}

struct SinCos {
  float sin;
  float cos;
};

// x >= 0, below 8192.
inline SinCos sincos(float x) {
  // j is the octant, made even; x − j·π/4 with π/4 in three parts
  const int j = (static_cast<int>(x * 1.27323954473516f) + 1) & ~1;
  const float y = static_cast<float>(j);
  x = mad(y, -0.78515625f, x);
  x = mad(y, -2.4187564849853515625e-4f, x);
  x = mad(y, -3.77489497744594108e-8f, x);
  const float z = x * x;

  float c = 2.443315711809948e-5f;
  c = mad(c, z, -1.388731625493765e-3f);
  c = mad(c, z, 4.166664568298827e-2f);
  c = c * z;
  c = mad(c, z, -(z * 0.5f)) + 1;

  float s = -1.9515295891e-4f;
  s = mad(s, z, 8.3321608736e-3f);
  s = mad(s, z, -1.6666654611e-1f);
  s = s * z;
  s = mad(s, x, x);

  const bool swapped = (j & 2) != 0;
  const float sine = swapped ? c : s;
  const float cosine = swapped ? s : c;
  return {(j & 4) != 0 ? -sine : sine, ((j - 2) & 4) == 0 ? -cosine : cosine};
}

}  // namespace gw::cephes
