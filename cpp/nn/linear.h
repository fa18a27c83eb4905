// A fully connected layer, torch.nn.Linear: X is (B,d), ŷ = X Wᵀ + b is (B,q). The weight lies
// down, (q,d): one row an output; the bias is (q,).
#pragma once

#include <string>

#include "autograd/ops.h"
#include "random/torch_generator.h"

namespace gw {

// How far from 0 the numbers of a new layer may lie: 1/√inputs.
double linearBound(int inputs);

template <typename T>
class Linear {
 public:
  // Zeros, on that tape, which has to be empty but for parameters. The parameters are called "w"
  // and "b", with `suffix` behind.
  Linear(Tape<T>& tape, int inputs, int outputs, const std::string& suffix = "");

  // What a new torch.nn.Linear holds: weight, row by row, and then bias, uniform within the bound.
  void initialise(TorchGenerator& generator);

  Variable<T> operator()(Variable<T> X) const;

  Parameter<T> weight, bias;

 private:
  Variable<T> W_, b_;
};

}  // namespace gw
