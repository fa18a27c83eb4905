#include "tensor/tensor.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/error.h"

namespace gw {

template <typename T>
Tensor<T>::Tensor(Shape shape, std::vector<T> values) : shape_(shape), values_(std::move(values)) {
  if (static_cast<int>(values_.size()) != shape.size()) {
    throw ConfigError(ErrorName::kShapeMismatch, "tensor",
                      toText(shape) + " " + std::to_string(values_.size()));
  }
}

template <typename T>
Tensor<T> Tensor<T>::reshape(Shape shape) const {
  if (shape.size() != size()) {
    throw ConfigError(ErrorName::kShapeMismatch, "reshape", toText(shape_) + " " + toText(shape));
  }
  return Tensor(shape, values_);
}

template <typename T>
Tensor<T> Tensor<T>::transpose() const {
  if (shape_.rank() < 2) return *this;
  Tensor result(Shape(shape_.columns(), shape_.rows()));
  for (int i = 0; i < shape_.rows(); ++i) {
    for (int j = 0; j < shape_.columns(); ++j) result.at(j, i) = at(i, j);
  }
  return result;
}

template <typename T>
void Tensor<T>::fill(T value) {
  std::fill(values_.begin(), values_.end(), value);
}

template class Tensor<float>;
template class Tensor<double>;

}  // namespace gw
