#include <cmath>

#include "analysis/gradient_noise.h"
#include "check.h"

using namespace gw;

namespace {

Eigen::MatrixXd someGradients() {
  Eigen::MatrixXd rows(40, 2);
  for (int i = 0; i < 40; ++i) rows.row(i) << 3 + (i * 7 % 11), 1 - (i * 5 % 13);
  return rows;
}

}  // namespace

TEST_CASE("minibatches of all rows have the full gradient itself, and no noise") {
  const GradientNoise all = gradientNoise(someGradients(), 40, 5, 0);
  CHECK(all.expected == 0);
  CHECK(all.spread < 1e-12);
  for (const double cosine : all.cosines) CHECK(cosine == doctest::Approx(1));
}

TEST_CASE("drawn without replacement the noise is the finite population's, not 1/sqrt(B)") {
  const Eigen::MatrixXd rows = someGradients();
  for (const int size : {1, 4, 10, 30}) {
    CAPTURE(size);
    const GradientNoise noise = gradientNoise(rows, size, 4000, 1);
    CHECK(noise.spread == doctest::Approx(noise.expected).epsilon(0.03));
  }
  const double one = gradientNoise(rows, 1, 1, 0).expected;
  CHECK(gradientNoise(rows, 30, 1, 0).expected ==
        doctest::Approx(one * std::sqrt(10.0 / (30 * 39))));
}

TEST_CASE("a draw takes no row twice, and the same seed draws the same rows") {
  Eigen::MatrixXd rows(6, 1);
  rows << 1, 10, 100, 1000, 10000, 100000;
  const GradientNoise noise = gradientNoise(rows, 3, 50, 3);
  for (const double mean : noise.gradients) {
    for (int sum = static_cast<int>(std::lround(3 * mean)); sum > 0; sum /= 10) {
      CHECK(sum % 10 < 2);
    }
  }
  CHECK(gradientNoise(rows, 3, 50, 3).gradients == noise.gradients);
  CHECK(gradientNoise(rows, 3, 50, 4).gradients != noise.gradients);
}

TEST_CASE("a single row, and gradients of no length, are no errors") {
  const GradientNoise one = gradientNoise(Eigen::MatrixXd::Ones(1, 2), 1, 3, 0);
  CHECK(one.expected == 0);
  CHECK(gradientNoise(Eigen::MatrixXd::Zero(5, 2), 2, 3, 0).cosines == std::vector<double>(3, 0));
}
