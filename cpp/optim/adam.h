// Adam (torch.optim.Adam):
//   m <- b1 m + (1 - b1) g,  v <- b2 v + (1 - b2) g^2
//   p <- p - lr / (1 - b1^t) * m / (sqrt(v) / sqrt(1 - b2^t) + eps)
// The divisions by 1 - b^t make up for m and v having begun at zero; without them the first step is
// (1 - b1) / sqrt(1 - b2) times as long. The powers are running products of the b in force.
#pragma once

#include <limits>

#include "optim/optimizer.h"

namespace gw {

template <typename T>
class Adam {
 public:
  struct Settings {
    double lr;            // >= 0
    double beta1, beta2;  // 0 <= b < 1
    double eps;           // > 0
    bool correctsBias;
  };

  static OptimizerInfo info();
  explicit Adam(Shape shape) : m_(shape), v_(shape) {}
  void configure(const HyperValues& values) {
    settings_ = {values.at("lr"), values.at("beta1"), values.at("beta2"), values.at("eps"),
                 values.at("no-bias-correction") == 0};
  }
  void step(Tensor<T>& p, const Tensor<T>& g);
  Memories<T> memory() { return {{"m", &m_}, {"v", &v_}}; }
  std::vector<double*> counters() { return {&power1_, &power2_}; }
  // mHat = m / (1 - b1^t) and vHat = v / (1 - b2^t); m and v themselves without the correction.
  std::vector<Derived<T>> derived() const;
  double largestSafeLr(double) const { return std::numeric_limits<double>::infinity(); }

 private:
  double correction(double power) const { return settings_.correctsBias ? 1 - power : 1; }

  Settings settings_{};
  Tensor<T> m_, v_;
  double power1_ = 1, power2_ = 1;
};

}  // namespace gw
