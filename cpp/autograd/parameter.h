// What a model learns: a value and its gradient, which outlive the graphs they take part in.
// Gradients of successive backward() calls add up until they are zeroed. Before the first
// backward() there is none (Python's None). A tape points at a parameter: it stays where it is, and
// its shape stays, as long as the tape uses it.
#pragma once

#include <string>
#include <utility>

#include "tensor/tensor.h"

namespace gw {

template <typename T>
class Parameter {
 public:
  Parameter(std::string parameterName, Tensor<T> initial)
      : name(std::move(parameterName)), value(std::move(initial)), grad(value.shape()) {}
  Parameter(const Parameter&) = delete;
  Parameter& operator=(const Parameter&) = delete;

  const std::string name;
  Tensor<T> value;
  Tensor<T> grad;        // same shape; meaningful only with hasGrad
  bool hasGrad = false;  // set by backward()
};

}  // namespace gw
