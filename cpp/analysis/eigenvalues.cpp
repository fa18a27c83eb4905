#include "analysis/eigenvalues.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace gw {
namespace {

constexpr int kMostSweeps = 50;  // a handful is enough: each squares what is off the diagonal

// A <- J^T A J, where J turns the plane of p and q so that A_pq becomes 0.
void rotate(Eigen::MatrixXd& A, Eigen::Index p, Eigen::Index q) {
  const double cotangent = (A(q, q) - A(p, p)) / (2 * A(p, q));  // of twice the angle
  const double t =
      std::copysign(1.0, cotangent) / (std::abs(cotangent) + std::sqrt(cotangent * cotangent + 1));
  const double c = 1 / std::sqrt(t * t + 1), s = t * c;
  const double moved = t * A(p, q);
  A(p, p) -= moved;
  A(q, q) += moved;
  A(p, q) = A(q, p) = 0;
  for (Eigen::Index k = 0; k < A.rows(); ++k) {
    if (k == p || k == q) continue;
    const double along = A(k, p), across = A(k, q);
    A(k, p) = A(p, k) = c * along - s * across;
    A(k, q) = A(q, k) = s * along + c * across;
  }
}

}  // namespace

Eigen::VectorXd eigenvalues(Eigen::MatrixXd A) {
  double largest = 0;
  for (const double entry : A.reshaped()) largest = std::max(largest, std::abs(entry));
  const double nothing = std::numeric_limits<double>::epsilon() / 16 * largest;
  bool turned = true;
  for (int sweep = 0; turned && sweep < kMostSweeps; ++sweep) {
    turned = false;
    for (Eigen::Index p = 0; p < A.rows(); ++p) {
      for (Eigen::Index q = p + 1; q < A.rows(); ++q) {
        if (!(std::abs(A(p, q)) > nothing)) continue;
        rotate(A, p, q);
        turned = true;
      }
    }
  }
  Eigen::VectorXd out = A.diagonal();
  std::sort(out.data(), out.data() + out.size(), std::greater<>());
  return out;
}

}  // namespace gw
