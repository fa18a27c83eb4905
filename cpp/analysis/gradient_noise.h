#pragma once

#include <Eigen/Dense>
#include <cstdint>
#include <vector>

namespace gw {

// How the gradients of minibatches scatter around the gradient of all data at one place. Drawn
// without replacement, the mean of B of n gradients lies off the full one by
//   sqrt(s^2 (n - B) / (B (n - 1))),   s^2 = mean |g_i - g|^2
// in the root mean square (sampling from a finite population).
struct GradientNoise {
  std::vector<double> full;       // (p,) the mean over all rows
  std::vector<double> gradients;  // (draws,p) row-major, a minibatch's mean each
  std::vector<double> cosines;    // (draws,) of the angle to `full`; 0 where either has no length
  double spread = 0;              // root mean square distance of the draws to `full`
  double expected = 0;            // the formula's
};

// perSample is (n,p), a gradient each. 1 <= size <= n, draws >= 1. A draw is the first `size` rows
// of Fisher and Yates's shuffle from the front, with Python's random.randrange after seed(seed).
GradientNoise gradientNoise(const Eigen::MatrixXd& perSample, int size, int draws,
                            std::int64_t seed);

}  // namespace gw
