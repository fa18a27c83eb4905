#include "analysis/least_squares.h"

namespace gw {
namespace {

// A pivot this small beside the largest counts as zero: a multiple of a column that was rounded to
// float32 still differs from it by 6e-8 of its size.
constexpr double kRankTolerance = 1e-6;

}  // namespace

LeastSquares leastSquares(const Eigen::MatrixXd& X, const Eigen::VectorXd& y) {
  // [least-squares]
  const Eigen::VectorXd ones = Eigen::VectorXd::Ones(X.rows());
  Eigen::MatrixXd A(X.rows(), X.cols() + 1);
  A << X, ones;  // (n, d+1)
  Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> qr;
  qr.setThreshold(kRankTolerance);
  qr.compute(A);
  const Eigen::VectorXd solution = qr.solve(y);  // w, then b
  // [/least-squares]
  return {solution, (A * solution - y).squaredNorm(), qr.rank() < A.cols()};
}

}  // namespace gw
