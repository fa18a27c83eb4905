#pragma once

#include <vector>

#include "analysis/quadratic_loss.h"

namespace gw {

// One side of the grid: parameter number `parameter` takes `count` values from `low` to `high`,
// both ends included. A negative parameter is no side at all: what a curve has for its second axis.
struct GridAxis {
  int parameter = -1;
  double low = 0;
  double high = 0;
  int count = 1;
};

// The loss on a grid, row-major, y outer: values[iy * x.count + ix]. The parameters that neither
// axis moves keep the values they have in `at`.
std::vector<double> lossSurface(const QuadraticLoss& loss, const GridAxis& x, const GridAxis& y,
                                Eigen::VectorXd at);

}  // namespace gw
