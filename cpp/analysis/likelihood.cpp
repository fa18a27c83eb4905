#include "analysis/likelihood.h"

#include <cmath>

#include "core/elementary.h"

namespace gw {
namespace {

const double kRootTwoPi = std::sqrt(2 * 3.14159265358979323846);

}  // namespace

// [density]
double density(const Noise& noise, double e) {
  const double z = (e - noise.mu) / noise.sigma;
  if (noise.laplace) return portable::exp(-std::abs(z)) / (2 * noise.sigma);
  return portable::exp(-z * z / 2) / (noise.sigma * kRootTwoPi);
}

double minusLogDensity(const Noise& noise, double e) {
  const double z = (e - noise.mu) / noise.sigma;
  if (noise.laplace) return std::abs(z) + portable::log(2 * noise.sigma);
  return z * z / 2 + portable::log(noise.sigma * kRootTwoPi);
}
// [/density]

}  // namespace gw
