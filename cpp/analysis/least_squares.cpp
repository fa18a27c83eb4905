#include "analysis/least_squares.h"

namespace gw {
namespace {

// A pivot this small beside the largest counts as zero: a multiple of a column that was rounded to
// float32 still differs from it by 6e-8 of its size.
constexpr double kRankTolerance = 1e-6;

// P R^-1 Q^T y, with zeros for the columns that depend on others. As qr.solve(y), whose blocked
// products would be the largest part of the engine that the page loads.
Eigen::VectorXd solve(const Eigen::ColPivHouseholderQR<Eigen::MatrixXd>& qr, Eigen::VectorXd y) {
  const Eigen::MatrixXd& R = qr.matrixQR();  // below the diagonal: the reflections that make up Q
  const Eigen::Index n = R.rows(), rank = qr.rank();
  for (Eigen::Index k = 0; k < rank; ++k) {
    const auto reflection = R.col(k).tail(n - k - 1);
    const double along = qr.hCoeffs()[k] * (y[k] + reflection.dot(y.tail(n - k - 1)));
    y[k] -= along;
    y.tail(n - k - 1) -= along * reflection;
  }
  Eigen::VectorXd solution = Eigen::VectorXd::Zero(R.cols());
  const auto& place = qr.colsPermutation().indices();
  for (Eigen::Index k = rank - 1; k >= 0; --k) {
    double rest = y[k];
    for (Eigen::Index j = k + 1; j < rank; ++j) rest -= R(k, j) * solution[place[j]];
    solution[place[k]] = rest / R(k, k);
  }
  return solution;
}

}  // namespace

LeastSquares leastSquares(const Eigen::MatrixXd& X, const Eigen::VectorXd& y) {
  // [least-squares]
  Eigen::MatrixXd A(X.rows(), X.cols() + 1);  // (n, d+1)
  A.leftCols(X.cols()) = X;
  A.col(X.cols()).setOnes();
  Eigen::ColPivHouseholderQR<Eigen::MatrixXd> qr;  // A P = Q R
  qr.setThreshold(kRankTolerance);
  qr.compute(A);
  const Eigen::VectorXd solution = solve(qr, y);  // w, then b
  // [/least-squares]
  const int rank = static_cast<int>(qr.rank());
  return {solution, (A.lazyProduct(solution) - y).squaredNorm(), rank, rank < A.cols()};
}

}  // namespace gw
