// Momentum: v <- mu v + g,  p <- p - lr v      (torch.optim.SGD with dampening 0). The first step
// is v = g. A constant gradient ends as g / (1 - mu).
#pragma once

#include "optim/optimizer.h"

namespace gw {

template <typename T>
class Momentum {
 public:
  struct Settings {
    double lr;  // >= 0
    double mu;  // 0 <= mu < 1
  };

  static OptimizerInfo info();
  explicit Momentum(Shape shape) : v_(shape) {}
  void configure(const HyperValues& values) {
    settings_ = {values.at("lr"), values.at("momentum")};
  }
  void step(Tensor<T>& p, const Tensor<T>& g);
  Memories<T> memory() { return {{"v", &v_}}; }
  std::vector<double*> counters() { return {}; }
  std::vector<Derived<T>> derived() const { return {}; }
  // x' = (1 + mu - lr c) x - mu x°: both roots within the unit circle while lr c < 2 (1 + mu).
  double largestSafeLr(double curvature) const { return 2 * (1 + settings_.mu) / curvature; }

 private:
  Settings settings_{};
  Tensor<T> v_;
};

// Also Nesterov's.
HyperParameter momentumParameter();

}  // namespace gw
