#include <doctest/doctest.h>

#include "analysis/loss_surface.h"

TEST_CASE("the grid is row-major with y outside, both ends included, the rest held") {
  const auto bowl = gw::sumOfSquares(3);
  Eigen::VectorXd at(3);
  at << 7, 10, 7;
  const auto values = gw::lossSurface(bowl, {0, -1, 1, 3}, {2, 0, 2, 2}, at);
  const std::vector<double> expected = {101, 100, 101, 105, 104, 105};
  CHECK(values == expected);
}

TEST_CASE("without a second axis the grid is a curve") {
  const auto values =
      gw::lossSurface(gw::sumOfSquares(1), {0, 0, 2, 3}, {}, Eigen::VectorXd::Zero(1));
  CHECK(values == std::vector<double>{0, 1, 4});
}
