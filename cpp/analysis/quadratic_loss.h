#pragma once

#include <Eigen/Dense>

namespace gw {

// A loss that is exactly quadratic in its parameters, written around its minimum:
//   L(p) = minimum + 1/2 (p - centre)^T H (p - centre)
// so that it keeps its digits close to the minimum, where the expanded form loses them.
struct QuadraticLoss {
  Eigen::VectorXd centre;
  Eigen::MatrixXd hessian;
  double minimum = 0;
  bool singular = false;  // a valley: `centre` is one of many minima

  double operator()(const Eigen::VectorXd& p) const;
  Eigen::VectorXd gradient(const Eigen::VectorXd& p) const;  // H (p - centre)
};

// share * sum of (X w + b - y)^2 as a function of (w, b). X is (n,d), y is (n).
// share: 1 for the sum of squares, 1/n for their mean, 1/(2n) for half their mean.
QuadraticLoss squaresOfLine(const Eigen::MatrixXd& X, const Eigen::VectorXd& y, double share);

// x1^2 + ... + xd^2.
QuadraticLoss sumOfSquares(int d);

}  // namespace gw
