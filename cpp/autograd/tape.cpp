#include "autograd/tape.h"

#include <cstring>
#include <stdexcept>

#include "autograd/variable.h"

namespace gw {

const char* toText(Op op) {
  switch (op) {
    case Op::kLeaf:
      return "leaf";
    case Op::kParameter:
      return "parameter";
    case Op::kAdd:
      return "add";
    case Op::kSubtract:
      return "subtract";
    case Op::kMultiply:
      return "multiply";
    case Op::kDivide:
      return "divide";
    case Op::kMatmul:
      return "matmul";
    case Op::kSquare:
      return "square";
    case Op::kSum:
      return "sum";
    case Op::kMean:
      return "mean";
    case Op::kReshape:
      return "reshape";
    case Op::kTranspose:
      return "transpose";
  }
  return "";
}

template <typename T>
Variable<T> Tape<T>::add(Op op, Shape shape, const T* value, bool requiresGrad, int a, int b) {
  nodes_.push_back({op, requiresGrad, false, 0, {a, b}, shape, value, nullptr, "", nullptr});
  return {this, static_cast<int>(nodes_.size()) - 1};
}

template <typename T>
Variable<T> Tape<T>::parameter(Parameter<T>& p) {
  if (static_cast<int>(nodes_.size()) != parameters_) {
    throw std::logic_error("a parameter after other nodes of the tape");
  }
  ++parameters_;
  const Variable<T> v = add(Op::kParameter, p.value.shape(), p.value.data(), true);
  nodes_.back().name = p.name.c_str();
  nodes_.back().parameter = &p;
  return v;
}

template <typename T>
Variable<T> Tape<T>::leaf(TensorView<const T> view) {
  return add(Op::kLeaf, view.shape(), view.data());
}

template <typename T>
Variable<T> Tape<T>::scalar(T value) {
  T* const own = allocate(1);
  *own = value;
  return leaf({own, Shape()});
}

template <typename T>
Variable<T> Tape<T>::rows(TensorView<const T> source, Indices picked) {
  const bool matrix = source.shape().rank() == 2;
  const int width = matrix ? source.shape().columns() : 1;
  T* const copies = allocate(picked.size * width);
  T* out = copies;
  for (const int row : picked) {
    const T* const from = source.data() + row * width;
    for (int j = 0; j < width; ++j) *out++ = from[j];
  }
  return leaf({copies, matrix ? Shape(picked.size, width) : Shape(picked.size)});
}

template <typename T>
void Tape<T>::clear() {
  nodes_.resize(parameters_);
  arena_.clear();
}

template <typename T>
Variable<T> Tape<T>::find(const char* name) {
  for (int i = static_cast<int>(nodes_.size()) - 1; i >= 0; --i) {
    if (std::strcmp(nodes_[i].name, name) == 0) return {this, i};
  }
  return {};
}

template class Tape<float>;
template class Tape<double>;

}  // namespace gw
