// Box–Muller as PyTorch fills 16 normal values and more: blocks of 16 uniforms become 16 normals in
// place.
#pragma once

namespace gw {

// x holds 16 uniforms on [0,1). Lanes j = 0 … 7: u1 = 1 − x[j], u2 = x[j+8], r = √(−2 ln u1), θ =
// 2π u2; x[j] = r cos θ · std + mean, x[j+8] = r sin θ · std + mean.
void normalBlock(float* x, float mean, float std);
void normalBlock(double* x, double mean, double std);

// n >= 16, x holds n uniforms. All full blocks first; if 16 does not divide n, `drawUniforms(T*,
// 16)` then overwrites the last 16 values and they are transformed as one more block.
template <typename T, typename DrawUniforms>
void normalFill(T* x, int n, T mean, T std, DrawUniforms drawUniforms) {
  for (int i = 0; i + 16 <= n; i += 16) normalBlock(x + i, mean, std);
  if (n % 16 != 0) {
    drawUniforms(x + n - 16, 16);
    normalBlock(x + n - 16, mean, std);
  }
}

}  // namespace gw
