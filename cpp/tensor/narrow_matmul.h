// Products with exactly ten outputs, as in softmax regression on pictures, in the order and with
// the bits of matmul.h's plain loops: the sum over k runs on in one lane for each output, two rows
// go together, and columns in which both rows are zero are left out. (Adding a zero to a sum that
// began at +0 changes nothing as long as what it is multiplied with is finite.)
#pragma once

namespace gw {

constexpr int kNarrow = 10;

// a is (m,k), b is (k,10), out (m,10): a b.
void narrowMatmul(const float* a, const float* b, int m, int k, float* out);

// a is (k,m), b is (k,10), out (m,10): aᵀ b.
void narrowTransposedA(const float* a, const float* b, int m, int k, float* out);

}  // namespace gw
