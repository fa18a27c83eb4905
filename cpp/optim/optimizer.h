// What all rules of torch.optim have in common here. A rule is a class over one parameter: its
// hyper-parameters, which may change between two steps, and, apart from them, what it remembers.
//
//   static OptimizerInfo info();                    name, hyper-parameters, defaults, limits
//   explicit Rule(Shape shape);                     of the parameter; remembers nothing yet: zeros
//   void configure(const HyperValues& values);      every name of info() is in `values`
//   void step(Tensor<T>& p, const Tensor<T>& g);    of that shape; moves p, in torch's arithmetic
//   Memories<T> memory();                           what it remembers, by symbol
//   std::vector<double*> counters();                what else it needs to go on from here
//   std::vector<Derived<T>> derived() const;        what the last step made of the memory
//   double largestSafeLr(double curvature) const;   above it a parabola of that curvature diverges;
//                                                   infinite: no learning rate does that
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tensor/tensor.h"

namespace gw {

// Rates are doubles, as in Python, and rounded to T where a tensor meets them.
using HyperValues = std::map<std::string, double>;

struct HyperParameter {
  std::string name;  // kebab-case
  double initial;
  double min, max;  // both are allowed
  std::pair<double, double> useful;
  bool isSwitch = false;  // 0 or 1
};

struct OptimizerInfo {
  std::string name;
  std::vector<HyperParameter> parameters;
};

// The learning rate, which every rule has.
inline HyperParameter learningRate() { return {"lr", 0.4, 0, 100, {1e-3, 10}}; }

template <typename T>
using Memories = std::vector<std::pair<const char*, Tensor<T>*>>;

template <typename T>
using Derived = std::pair<const char*, Tensor<T>>;

}  // namespace gw
