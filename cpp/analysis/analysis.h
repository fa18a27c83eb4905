#pragma once

#include <vector>

#include "analysis/quadratic_loss.h"

namespace gw {

// What can be said about a quadratic loss without walking: shown beside every run.
struct Analysis {
  std::vector<double> minimum;      // the closed form
  double minimumLoss;               // the loss there: the noise floor of this data
  std::vector<double> eigenvalues;  // of the Hessian, largest first
  double largestSafeLr;             // for full-batch steps
  double condition;                 // infinite when singular
  bool singular;
  bool saddle;  // it bends down somewhere: `minimum` is no minimum, minimumLoss is -infinity
};

Analysis analyse(const QuadraticLoss& loss);

}  // namespace gw
