#include "analysis/loss_surface.h"

namespace gw {
namespace {

void place(Eigen::VectorXd& at, const GridAxis& axis, int i) {
  if (axis.parameter < 0) return;
  const double part = axis.count > 1 ? static_cast<double>(i) / (axis.count - 1) : 0;
  at[axis.parameter] = axis.low + (axis.high - axis.low) * part;
}

}  // namespace

std::vector<double> lossSurface(const QuadraticLoss& loss, const GridAxis& x, const GridAxis& y,
                                Eigen::VectorXd at) {
  std::vector<double> values;
  values.reserve(static_cast<std::size_t>(x.count) * y.count);
  for (int iy = 0; iy < y.count; ++iy) {
    place(at, y, iy);
    for (int ix = 0; ix < x.count; ++ix) {
      place(at, x, ix);
      values.push_back(loss(at));
    }
  }
  return values;
}

}  // namespace gw
