// A tensor on a tape: a handle of two words, passed by value. `Variable yHat = linreg(X, w, b);`
#pragma once

#include "autograd/tape.h"

namespace gw {

template <typename T>
class Variable {
 public:
  Variable() = default;  // none
  Variable(Tape<T>* tape, int index) : tape_(tape), index_(index) {}

  explicit operator bool() const { return tape_ != nullptr; }
  Tape<T>& tape() const { return *tape_; }
  int index() const { return index_; }

  Shape shape() const { return node().shape; }
  TensorView<const T> value() const { return {node().value, node().shape}; }
  // Of a parameter: what has added up since the last zeroing. Of any other node: from the last
  // backward() that reached it. An empty view (false) before that.
  TensorView<const T> grad() const;
  bool requiresGrad() const { return node().requiresGrad; }
  T item() const { return *node().value; }  // of a tensor with one element
  const char* name() const { return node().name; }

 private:
  const Node<T>& node() const { return tape_->node(index_); }

  Tape<T>* tape_ = nullptr;
  int index_ = -1;
};

// Gives v a name, shown in graphs and found by Tape::find, and returns v. `name` is not copied: a
// literal.
template <typename T>
Variable<T> named(Variable<T> v, const char* name);

}  // namespace gw
