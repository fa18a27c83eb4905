// Plain descent: p <- p - lr g, rounded once (torch.optim.SGD). The from-scratch notebook's sgd,
// which rounds every operation, is scratch_sgd.h.
#pragma once

#include "optim/optimizer.h"

namespace gw {

template <typename T>
class Sgd {
 public:
  struct Settings {
    double lr;  // >= 0
  };

  static OptimizerInfo info();
  explicit Sgd(Shape) {}
  void configure(const HyperValues& values) { settings_ = {values.at("lr")}; }
  void step(Tensor<T>& p, const Tensor<T>& g);
  Memories<T> memory() { return {}; }
  std::vector<double*> counters() { return {}; }
  std::vector<Derived<T>> derived() const { return {}; }
  double largestSafeLr(double curvature) const { return 2 / curvature; }

 private:
  Settings settings_{};
};

}  // namespace gw
