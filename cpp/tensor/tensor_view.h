// Numbers in row-major order with a shape, somebody else's memory. TensorView<const T> only reads.
// A view does not keep the memory alive.
#pragma once

#include <type_traits>

#include "core/shape.h"

namespace gw {

template <typename T>
class TensorView {
 public:
  constexpr TensorView() = default;  // no tensor: data() == nullptr
  constexpr TensorView(T* data, Shape shape) : data_(data), shape_(shape) {}

  // A view that writes is also a view that reads.
  template <typename U, typename = std::enable_if_t<std::is_same_v<const U, T>>>
  constexpr TensorView(TensorView<U> other) : data_(other.data()), shape_(other.shape()) {}

  constexpr explicit operator bool() const { return data_ != nullptr; }
  constexpr T* data() const { return data_; }
  constexpr Shape shape() const { return shape_; }
  constexpr int size() const { return shape_.size(); }
  constexpr T& operator[](int i) const { return data_[i]; }
  constexpr T& at(int row, int column) const { return data_[row * shape_.columns() + column]; }
  constexpr T* begin() const { return data_; }
  constexpr T* end() const { return data_ + size(); }

 private:
  T* data_ = nullptr;
  Shape shape_;
};

// Row numbers, somebody else's memory: a minibatch.
struct Indices {
  const int* data = nullptr;
  int size = 0;
  const int* begin() const { return data; }
  const int* end() const { return data + size; }
};

}  // namespace gw
