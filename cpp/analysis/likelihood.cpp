#include "analysis/likelihood.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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

double costOfConstant(bool laplace, const std::vector<double>& values, double c) {
  double total = 0;
  for (const double value : values) {
    total += laplace ? std::abs(c - value) : (c - value) * (c - value);
  }
  return total;
}

double slopeOfConstant(bool laplace, const std::vector<double>& values, double c) {
  double total = 0;
  for (const double value : values) {
    const double e = c - value;
    total += laplace ? (e > 0) - (e < 0) : 2 * e;
  }
  return total;
}

double bestConstant(bool laplace, std::vector<double> values) {
  const std::size_t n = values.size();
  if (!laplace) return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(n);
  std::sort(values.begin(), values.end());
  return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

}  // namespace gw
