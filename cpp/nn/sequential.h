// Layers one after the other, torch.nn.Sequential of Linear layers. With nothing between them that
// bends they compute what one layer can.
#pragma once

#include <deque>
#include <vector>

#include "nn/linear.h"

namespace gw {

// The one layer that several in a row come to: w (q,d), b (q).
struct FoldedNet {
  Tensor<double> w, b;
};

template <typename T>
class Sequential {
 public:
  // Widths {d, q}: one Linear(d, q), whose parameters are "w" and "b"; {d, h, q}: two, "w1", "b1",
  // "w2", "b2". At least two widths, each >= 1 (not checked).
  Sequential(Tape<T>& tape, const std::vector<int>& widths);

  void initialise(TorchGenerator& generator);  // layer after layer, as they are made in torch

  Variable<T> operator()(Variable<T> X) const;  // named "yHat"

  // x(A₁ᵀ)A₂ᵀ … multiplied out, in double: W = A₂A₁, b = A₂a₁ + a₂.
  FoldedNet folded() const;

  int size() const { return static_cast<int>(layers_.size()); }
  Linear<T>& operator[](int i) { return layers_[i]; }
  std::vector<Parameter<T>*> parameters();  // weight and bias of each layer

 private:
  std::deque<Linear<T>> layers_;  // they stay where they are: the tape points at them
};

}  // namespace gw
