#include "analysis/curvature.h"

#include <limits>

namespace gw {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// Eigenvalues below this part of the largest are rounding: the loss does not change that way at
// all.
constexpr double kFlat = 1e-13;

}  // namespace

Curvature curvature(const Eigen::MatrixXd& hessian) {
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(hessian, Eigen::EigenvaluesOnly);
  Eigen::VectorXd eigenvalues = solver.eigenvalues().reverse();
  const double largest = eigenvalues[0];
  eigenvalues = (eigenvalues.array() > kFlat * largest).select(eigenvalues, 0.0);
  const double smallest = eigenvalues[eigenvalues.size() - 1];
  return {eigenvalues, largest > 0 ? 2 / largest : kInfinity,
          smallest > 0 ? largest / smallest : kInfinity};
}

}  // namespace gw
