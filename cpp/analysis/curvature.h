#pragma once

#include <Eigen/Dense>

namespace gw {

// What the Hessian of a loss says about gradient descent on it.
struct Curvature {
  Eigen::VectorXd eigenvalues;  // largest first; below zero: of a saddle
  double largestSafeLr;  // 2 / largest: above it a full-batch step overshoots by more each time
  double condition;      // largest / smallest; infinite in a valley
};

// `hessian` is symmetric and not negative everywhere.
Curvature curvature(const Eigen::MatrixXd& hessian);

}  // namespace gw
