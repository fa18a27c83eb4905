// Nesterov's momentum: v <- mu v + g,  p <- p - lr (g + mu v)      (torch.optim.SGD with
// nesterov=True): the step that momentum would take next time from here, taken at once.
#pragma once

#include "optim/optimizer.h"

namespace gw {

template <typename T>
class Nesterov {
 public:
  struct Settings {
    double lr;  // >= 0
    double mu;  // 0 <= mu < 1
  };

  static OptimizerInfo info();
  explicit Nesterov(Shape shape) : v_(shape) {}
  void configure(const HyperValues& values) {
    settings_ = {values.at("lr"), values.at("momentum")};
  }
  void step(Tensor<T>& p, const Tensor<T>& g);
  Memories<T> memory() { return {{"v", &v_}}; }
  std::vector<double*> counters() { return {}; }
  std::vector<Derived<T>> derived() const { return {}; }
  // x' = (1 + mu)(1 - lr c) x - mu (1 - lr c) x°, which reaches -1 first.
  double largestSafeLr(double curvature) const {
    return 2 * (1 + settings_.mu) / ((1 + 2 * settings_.mu) * curvature);
  }

 private:
  Settings settings_{};
  Tensor<T> v_;
};

}  // namespace gw
