#include <doctest/doctest.h>

#include "analysis/curvature.h"
#include "analysis/quadratic_loss.h"

using doctest::Approx;

namespace {

Eigen::VectorXd vector(std::initializer_list<double> values) {
  Eigen::VectorXd out(values.size());
  int row = 0;
  for (const double value : values) out[row++] = value;
  return out;
}

gw::QuadraticLoss byHand(std::initializer_list<double> x, double share) {
  return gw::squaresOfLine(vector(x), vector({3, 5, 7}), share);
}

}  // namespace

TEST_CASE("the loss around its minimum equals the squares summed point by point") {
  const auto loss = byHand({1, 2, 3}, 1);
  CHECK(loss(vector({1, 0})) == Approx(29).epsilon(1e-12));
  CHECK(loss(vector({1.4, 0.18})) == Approx(12.9612).epsilon(1e-12));
  CHECK(loss.gradient(vector({1, 0}))[0] == Approx(-40).epsilon(1e-12));
  CHECK(loss.gradient(vector({1, 0}))[1] == Approx(-18).epsilon(1e-12));
}

TEST_CASE("the minimum is below its neighbours, and the gradient is the finite difference") {
  const auto loss = byHand({1, 1.5, 3}, 0.5);
  CHECK(loss.gradient(loss.centre).norm() == 0);
  for (int k = 0; k < 2; ++k) {
    Eigen::VectorXd step = Eigen::VectorXd::Zero(2);
    step[k] = 1e-4;
    CHECK(loss.minimum < loss(loss.centre + step));
    CHECK(loss.minimum < loss(loss.centre - step));
    const Eigen::VectorXd p = vector({0.3, -0.7});
    CHECK(loss.gradient(p)[k] == Approx((loss(p + step) - loss(p - step)) / 2e-4).epsilon(1e-8));
  }
}

TEST_CASE("chapter by-hand's Hessian, its eigenvalues and the limits of the three conventions") {
  const auto sum = byHand({1, 2, 3}, 1);
  Eigen::MatrixXd expected(2, 2);
  expected << 28, 12, 12, 6;
  CHECK(sum.hessian == expected);
  const auto bend = gw::curvature(sum.hessian);
  CHECK(bend.eigenvalues[0] == Approx(33.2788).epsilon(1e-5));
  CHECK(bend.eigenvalues[1] == Approx(0.7212).epsilon(1e-4));
  CHECK(bend.condition == Approx(46.1).epsilon(1e-2));
  CHECK(bend.largestSafeLr == Approx(0.060098).epsilon(1e-5));
  CHECK(gw::curvature(byHand({1, 1.5, 3}, 1).hessian).largestSafeLr ==
        Approx(0.067517).epsilon(1e-5));
  CHECK(gw::curvature(byHand({1, 2, 3}, 1.0 / 3).hessian).largestSafeLr ==
        Approx(0.1803).epsilon(1e-4));
  CHECK(gw::curvature(byHand({1, 2, 3}, 1.0 / 6).hessian).largestSafeLr ==
        Approx(0.3606).epsilon(1e-4));
}

TEST_CASE("a valley has an infinite condition, a bowl of squares has two everywhere") {
  CHECK(std::isinf(
      gw::curvature(gw::squaresOfLine(vector({2, 2}), vector({1, 3}), 1).hessian).condition));
  const auto bowl = gw::sumOfSquares(2);
  CHECK(gw::curvature(bowl.hessian).largestSafeLr == 1);
  CHECK(bowl(vector({1, 1})) == 2);
}
