#pragma once

#include <Eigen/Dense>

namespace gw {

// The closed form of linear regression: the w and b for which the sum of (X w + b - y)^2 is
// smallest. X is (n,d), y is (n). In double, by a rank-revealing QR decomposition of [X 1]; the
// normal equations would square the condition number, and a plain inverse may return nonsense
// without a word.
struct LeastSquares {
  Eigen::VectorXd solution;  // (d+1): w, then b; one of them when there are many
  double squares;            // the sum of squares there
  int rank;                  // how many of the columns x1 ... xd, 1 say something of their own
  bool singular;             // the columns x1 ... xd, 1 depend on each other: many solutions
};

LeastSquares leastSquares(const Eigen::MatrixXd& X, const Eigen::VectorXd& y);

}  // namespace gw
