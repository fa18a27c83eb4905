#include "analysis/curvature.h"

#include <cmath>
#include <limits>

#include "analysis/eigenvalues.h"

namespace gw {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// Eigenvalues below this part of the largest are rounding: the loss does not change that way at
// all.
constexpr double kFlat = 1e-13;

}  // namespace

Curvature curvature(const Eigen::MatrixXd& hessian) {
  Eigen::VectorXd values = eigenvalues(hessian);
  const double largest = values[0];
  for (double& value : values) {
    if (!(std::abs(value) > kFlat * largest)) value = 0;
  }
  const double smallest = values[values.size() - 1];
  return {values, largest > 0 ? 2 / largest : kInfinity,
          smallest > 0 ? largest / smallest : kInfinity};
}

}  // namespace gw
