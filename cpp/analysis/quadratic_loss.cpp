#include "analysis/quadratic_loss.h"

#include "analysis/least_squares.h"

namespace gw {

double QuadraticLoss::operator()(const Eigen::VectorXd& p) const {
  const Eigen::VectorXd away = p - centre;
  return minimum + 0.5 * away.dot(hessian.lazyProduct(away));
}

Eigen::VectorXd QuadraticLoss::gradient(const Eigen::VectorXd& p) const {
  return hessian.lazyProduct(p - centre);
}

QuadraticLoss squaresOfLine(const Eigen::MatrixXd& X, const Eigen::VectorXd& y, double share) {
  // With A = [X 1]: H = 2 share A^T A.
  const Eigen::Index d = X.cols();
  const LeastSquares best = leastSquares(X, y);
  Eigen::MatrixXd H(d + 1, d + 1);
  H.topLeftCorner(d, d) = X.transpose().lazyProduct(X);
  H.col(d).head(d) = X.colwise().sum().transpose();
  H.row(d).head(d) = X.colwise().sum();
  H(d, d) = static_cast<double>(X.rows());
  return {best.solution, 2 * share * H, share * best.squares, best.singular};
}

QuadraticLoss sumOfSquares(int d) {
  return {Eigen::VectorXd::Zero(d), 2 * Eigen::MatrixXd::Identity(d, d), 0, false};
}

}  // namespace gw
