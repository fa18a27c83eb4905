#include "analysis/analysis.h"

#include <limits>

#include "analysis/curvature.h"

namespace gw {
namespace {

std::vector<double> listOf(const Eigen::VectorXd& v) { return {v.data(), v.data() + v.size()}; }

}  // namespace

Analysis analyse(const QuadraticLoss& loss) {
  const Curvature bend = curvature(loss.hessian);
  const double condition = loss.singular ? std::numeric_limits<double>::infinity() : bend.condition;
  return {listOf(loss.centre), loss.minimum, listOf(bend.eigenvalues),
          bend.largestSafeLr,  condition,    loss.singular};
}

}  // namespace gw
