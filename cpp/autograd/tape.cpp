#include "autograd/tape.h"

#include <cstring>
#include <stdexcept>

#include "autograd/ops.h"

namespace gw {

template <typename T>
Variable<T> Tape<T>::add(Op op, Shape shape, const T* value, int a, int b) {
  Node<T> node;
  node.op = op;
  node.requiresGrad = recording_ && (requiresGrad(a) || requiresGrad(b));
  node.inputs[0] = a;
  node.inputs[1] = b;
  node.shape = shape;
  node.value = value;
  nodes_.push_back(node);
  return {this, static_cast<int>(nodes_.size()) - 1};
}

template <typename T>
Variable<T> Tape<T>::parameter(Parameter<T>& p) {
  if (static_cast<int>(nodes_.size()) != parameters_) {
    throw std::logic_error("a parameter after other nodes of the tape");
  }
  ++parameters_;
  const Variable<T> v = add(Op::kParameter, p.value.shape(), p.value.data());
  Node<T>& node = nodes_.back();
  node.requiresGrad = true;
  node.name = p.name.c_str();
  node.parameter = &p;
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
