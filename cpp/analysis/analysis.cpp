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
  const bool saddle = bend.eigenvalues[bend.eigenvalues.size() - 1] < 0;
  const double least = saddle ? -std::numeric_limits<double>::infinity() : loss.minimum;
  return {listOf(loss.centre), least, listOf(bend.eigenvalues), bend.largestSafeLr, condition,
          loss.singular,       saddle};
}

}  // namespace gw
