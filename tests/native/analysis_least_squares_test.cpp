#include <doctest/doctest.h>

#include "analysis/least_squares.h"

using gw::leastSquares;

namespace {

Eigen::MatrixXd column(std::initializer_list<double> values) {
  Eigen::MatrixXd X(values.size(), 1);
  int row = 0;
  for (const double value : values) X(row++, 0) = value;
  return X;
}

Eigen::VectorXd labels(std::initializer_list<double> values) { return column(values).col(0); }

}  // namespace

TEST_CASE("points on a line give that line and no squares") {
  const auto best = leastSquares(column({1, 2, 3}), labels({3, 5, 7}));
  CHECK(best.solution[0] == doctest::Approx(2).epsilon(1e-12));
  CHECK(best.solution[1] == doctest::Approx(1).epsilon(1e-12));
  CHECK(best.squares < 1e-24);
  CHECK_FALSE(best.singular);
}

TEST_CASE("the second data set of by-hand gives 24/13 and 21/13, exactly through (4,9)") {
  const auto best = leastSquares(column({1, 1.5, 3}), labels({3, 5, 7}));
  CHECK(best.solution[0] == doctest::Approx(24.0 / 13).epsilon(1e-12));
  CHECK(best.solution[1] == doctest::Approx(21.0 / 13).epsilon(1e-12));
  CHECK(best.squares == doctest::Approx(0.615).epsilon(1e-3));
  CHECK(4 * best.solution[0] + best.solution[1] == doctest::Approx(9).epsilon(1e-12));
}

TEST_CASE("a column three times another is singular, in double and rounded to float") {
  Eigen::MatrixXd X(5, 2);
  X.col(0) << 0.1, 1.7, -2.3, 0.9, 4.1;
  X.col(1) = 3 * X.col(0);
  const Eigen::VectorXd y = X.col(0) + Eigen::VectorXd::Ones(5);
  const auto exact = leastSquares(X, y);
  CHECK(exact.singular);
  CHECK(exact.squares < 1e-24);
  X = X.cast<float>().cast<double>();
  X.col(1) = (3 * X.col(0)).cast<float>().cast<double>();
  CHECK(leastSquares(X, y).singular);
}

TEST_CASE("one point, or points above each other, are singular") {
  CHECK(leastSquares(column({2}), labels({5})).singular);
  CHECK(leastSquares(column({2, 2, 2}), labels({5, 6, 7})).singular);
}
