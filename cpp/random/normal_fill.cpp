#include "random/normal_fill.h"

#include <cmath>

#include "core/elementary.h"
#include "core/fma.h"
#include "random/cephes.h"

namespace gw {

void normalBlock(float* x, float mean, float std) {
  constexpr float kTwoPi = 6.2831855f;
  for (int j = 0; j < 8; ++j) {
    const float radius = std::sqrt(-2 * cephes::log(1 - x[j]));
    const cephes::SinCos angle = cephes::sincos(kTwoPi * x[j + 8]);
    x[j] = fusedMultiplyAdd(radius * angle.cos, std, mean);
    x[j + 8] = fusedMultiplyAdd(radius * angle.sin, std, mean);
  }
}

void normalBlock(double* x, double mean, double std) {
  constexpr double kTwoPi = 6.283185307179586;
  for (int j = 0; j < 8; ++j) {
    const double radius = std::sqrt(-2 * portable::log(1 - x[j]));
    const double theta = kTwoPi * x[j + 8];
    x[j] = radius * portable::cos(theta) * std + mean;
    x[j + 8] = radius * portable::sin(theta) * std + mean;
  }
}

}  // namespace gw
