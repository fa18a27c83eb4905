// A tensor that owns its numbers: rank 0 to 2, row-major, float or double. A value: copies copy the
// numbers. The arithmetic lives beside it: elementwise.h (+ − × ÷ with broadcasting), matmul.h,
// torch_sum.h.
#pragma once

#include <initializer_list>
#include <vector>

#include "tensor/tensor_view.h"

namespace gw {

template <typename T>
class Tensor {
 public:
  Tensor() : values_(1, T(0)) {}                                                // the scalar 0
  explicit Tensor(Shape shape) : shape_(shape), values_(shape.size(), T(0)) {}  // zeros
  // values.size() must be shape.size(): ConfigError kShapeMismatch.
  Tensor(Shape shape, std::vector<T> values);
  Tensor(Shape shape, std::initializer_list<T> values) : Tensor(shape, std::vector<T>(values)) {}
  explicit Tensor(TensorView<const T> view)
      : shape_(view.shape()), values_(view.begin(), view.end()) {}

  Shape shape() const { return shape_; }
  int size() const { return shape_.size(); }
  T* data() { return values_.data(); }
  const T* data() const { return values_.data(); }
  TensorView<T> view() { return {data(), shape_}; }
  TensorView<const T> view() const { return {data(), shape_}; }
  const std::vector<T>& values() const { return values_; }

  T& operator[](int i) { return values_[i]; }
  T operator[](int i) const { return values_[i]; }
  T& at(int row, int column) { return values_[row * shape_.columns() + column]; }
  T at(int row, int column) const { return values_[row * shape_.columns() + column]; }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }

  // The same numbers under another shape of the same size: ConfigError kShapeMismatch.
  Tensor reshape(Shape shape) const;
  Tensor transpose() const;  // (n,d) becomes (d,n); rank 0 and 1 stay as they are, as in torch

  void fill(T value);

 private:
  Shape shape_;
  std::vector<T> values_;
};

}  // namespace gw
