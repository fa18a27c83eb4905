// Four floats at once, in the 128-bit vectors that every machine of today has.
#pragma once

#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gw {

using Four = float __attribute__((vector_size(16)));
using FourInts = std::int32_t __attribute__((vector_size(16)));

inline Four load(const float* from) {
  Four out;
  std::memcpy(&out, from, sizeof out);
  return out;
}

inline void store(Four lanes, float* to) { std::memcpy(to, &lanes, sizeof lanes); }

inline void store(FourInts lanes, std::int32_t* to) { std::memcpy(to, &lanes, sizeof lanes); }

// Sixteen bytes as numbers: each in the last bits of 2²³, which then is taken off again. (As
// conversions LLVM 14 would do them one by one.)
inline void loadBytes(const std::uint8_t* from, Four (&out)[4]) {
#if defined(__wasm_simd128__)
  const v128_t bytes = wasm_v128_load(from);
  const v128_t low = wasm_u16x8_extend_low_u8x16(bytes), high = wasm_u16x8_extend_high_u8x16(bytes);
  const v128_t ints[] = {wasm_u32x4_extend_low_u16x8(low), wasm_u32x4_extend_high_u16x8(low),
                         wasm_u32x4_extend_low_u16x8(high), wasm_u32x4_extend_high_u16x8(high)};
  for (int i = 0; i < 4; ++i) {
    out[i] = reinterpret_cast<Four>(wasm_v128_or(ints[i], wasm_f32x4_const_splat(0x1p23F)));
    out[i] -= 0x1p23F;
  }
#else
  std::uint8_t four __attribute__((vector_size(4)));
  for (int i = 0; i < 4; ++i) {
    std::memcpy(&four, from + 4 * i, sizeof four);
    out[i] = __builtin_convertvector(four, Four);
  }
#endif
}

// Bit i is set where a or b is not zero in lane i (NaN is not).
inline unsigned nonZeroLanes(Four a, Four b) {
  const auto either = (a != 0) | (b != 0);
#if defined(__wasm_simd128__)
  return wasm_i32x4_bitmask(reinterpret_cast<v128_t>(either));
#elif defined(__SSE2__)
  return _mm_movemask_ps(reinterpret_cast<__m128>(either));
#else
  return (either[0] & 1) | (either[1] & 2) | (either[2] & 4) | (either[3] & 8);
#endif
}

}  // namespace gw
