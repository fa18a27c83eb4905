#include "analysis/gradient_noise.h"

#include <cmath>
#include <numeric>

#include "random/python_random.h"

namespace gw {
namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) {
  double total = 0;
  for (std::size_t k = 0; k < a.size(); ++k) total += a[k] * b[k];
  return total;
}

double squaredDistance(const Vector& a, const Vector& b) {
  double total = 0;
  for (std::size_t k = 0; k < a.size(); ++k) total += (a[k] - b[k]) * (a[k] - b[k]);
  return total;
}

// Of the rows order[0 … size - 1].
Vector meanOf(const Eigen::MatrixXd& rows, const std::vector<int>& order, int size) {
  Vector mean(rows.cols());
  for (int i = 0; i < size; ++i) {
    for (std::size_t k = 0; k < mean.size(); ++k) mean[k] += rows(order[i], k);
  }
  for (double& value : mean) value /= size;
  return mean;
}

}  // namespace

GradientNoise gradientNoise(const Eigen::MatrixXd& perSample, int size, int draws,
                            std::int64_t seed) {
  const int n = static_cast<int>(perSample.rows());
  std::vector<int> order(n);
  std::iota(order.begin(), order.end(), 0);
  GradientNoise out;
  out.full = meanOf(perSample, order, n);
  double variance = 0;
  for (int i = 0; i < n; ++i) variance += squaredDistance(meanOf(perSample, {i}, 1), out.full) / n;
  if (size < n) out.expected = std::sqrt(variance * (n - size) / (size * (n - 1.0)));

  PythonRandom random(seed);
  double squares = 0;
  // [gradient-noise]
  for (int draw = 0; draw < draws; ++draw) {
    for (int i = 0; i < size; ++i) std::swap(order[i], order[i + random.randbelow(n - i)]);
    const Vector gradient = meanOf(perSample, order, size);
    squares += squaredDistance(gradient, out.full) / draws;
    // [/gradient-noise]
    const double lengths = std::sqrt(dot(gradient, gradient) * dot(out.full, out.full));
    out.cosines.push_back(lengths > 0 ? dot(gradient, out.full) / lengths : 0);
    out.gradients.insert(out.gradients.end(), gradient.begin(), gradient.end());
  }
  out.spread = std::sqrt(squares);
  return out;
}

}  // namespace gw
