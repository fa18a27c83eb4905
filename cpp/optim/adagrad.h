// Adagrad: s <- s + g^2,  p <- p - lr g / (sqrt(s) + eps)      (torch.optim.Adagrad without decay).
// eps stands outside the root, as in torch; the course book puts it inside. The first step is lr
// long in every coordinate, whatever the gradient.
#pragma once

#include <limits>

#include "optim/optimizer.h"

namespace gw {

template <typename T>
class Adagrad {
 public:
  struct Settings {
    double lr;   // >= 0
    double eps;  // > 0: without it a coordinate that never had a gradient is 0/0
  };

  static OptimizerInfo info();
  explicit Adagrad(Shape shape) : s_(shape) {}
  void configure(const HyperValues& values) { settings_ = {values.at("lr"), values.at("eps")}; }
  void step(Tensor<T>& p, const Tensor<T>& g);
  Memories<T> memory() { return {{"s", &s_}}; }
  std::vector<double*> counters() { return {}; }
  std::vector<Derived<T>> derived() const { return {}; }
  double largestSafeLr(double) const { return std::numeric_limits<double>::infinity(); }

 private:
  Settings settings_{};
  Tensor<T> s_;
};

// Also Adam's, whose default is another.
HyperParameter epsParameter(double initial);

}  // namespace gw
