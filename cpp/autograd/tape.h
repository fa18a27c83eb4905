// The tape records what is computed, so that backward() can go the same way back: plain nodes in
// the order of their making, the numbers in an arena. Nothing is allocated on the heap in the
// steady state.
//
// Life of one update:  tape.clear();  leaves and rows of the data;  operations (ops.h);
// backward(loss);  read values and grads;  change the parameters. Nodes keep a pointer to a
// parameter's numbers, not a copy: who wants the value the graph was computed with reads it before
// the parameter changes. Handles (Variable) of parameters stay valid for ever, all others until
// clear().
#pragma once

#include <cstdint>
#include <vector>

#include "autograd/arena.h"
#include "autograd/parameter.h"
#include "tensor/gather.h"

namespace gw {

template <typename T>
class Variable;

enum class Op : std::uint8_t;  // listed in ops.h

template <typename T>
struct Node {
  Op op{};                    // 0 is the leaf
  bool requiresGrad = false;  // a parameter is among its ancestors
  bool used = false;          // backward() has been through it
  std::int8_t dim = -1;       // the dimension that a reduction sums over; −1: all of them
  int pass = 0;               // the backward() that wrote grad; 0: none
  int inputs[2] = {-1, -1};   // indices of nodes; −1: none
  Shape shape;
  const T* value = nullptr;
  const T* grad =
      nullptr;  // of the last pass; may be shared with another node, so never written in place
  const char* name = "";
  Parameter<T>* parameter = nullptr;  // of a parameter only
  Indices rows;                       // that were gathered from the source

  TensorView<const T> valueView() const { return {value, shape}; }
  TensorView<const T> gradView() const { return {grad, shape}; }
};

template <typename T>
class Tape {
 public:
  Tape() { nodes_.reserve(64); }
  Tape(const Tape&) = delete;  // variables point at it
  Tape& operator=(const Tape&) = delete;

  // A leaf whose gradient accumulates in p.grad; it survives clear(). Parameters come first:
  // std::logic_error if other nodes are on the tape.
  Variable<T> parameter(Parameter<T>& p);

  // A leaf without gradient that reads `view` where it is: the memory has to outlive the graph.
  Variable<T> leaf(TensorView<const T> view);
  // A leaf without gradient with one number of its own.
  Variable<T> scalar(T value);

  // Copies of the picked rows of data, without gradient: features[indices]. (n,d) gives (B,d), (n,)
  // gives (B,). The indices are not checked, and have to outlive the graph. (Rows of a variable:
  // ops.h.)
  Variable<T> rows(TensorView<const T> source, Indices picked);
  // The same of bytes: a byte x becomes scale[x] on the way.
  Variable<T> rows(TensorView<const std::uint8_t> source, Indices picked,
                   const ByteScale<T>& scale);

  // Forgets every node but the parameters.
  void clear();

  // The last node of that name. False as a condition if there is none.
  Variable<T> find(const char* name);

  const std::vector<Node<T>>& nodes() const { return nodes_; }

  // For operations and backward() only. `add` puts a node with the inputs a and b on the tape; it
  // requires a gradient where one of them does and recording is on.
  Variable<T> add(Op op, Shape shape, const T* value, int a = -1, int b = -1);
  Node<T>& node(int index) { return nodes_[index]; }
  const Node<T>& node(int index) const { return nodes_[index]; }
  T* allocate(int count) { return arena_.allocate(count); }
  int nextPass() { return ++pass_; }

 private:
  template <typename>
  friend class NoGrad;

  bool requiresGrad(int index) const { return index >= 0 && nodes_[index].requiresGrad; }

  std::vector<Node<T>> nodes_;
  Arena<T> arena_;
  int parameters_ = 0;
  int pass_ = 0;
  bool recording_ = true;
};

// While it lives, what is computed on the tape is not part of any graph: torch.no_grad().
template <typename T>
class NoGrad {
 public:
  explicit NoGrad(Tape<T>& tape) : tape_(tape), before_(tape.recording_) {
    tape.recording_ = false;
  }
  ~NoGrad() { tape_.recording_ = before_; }
  NoGrad(const NoGrad&) = delete;
  NoGrad& operator=(const NoGrad&) = delete;

 private:
  Tape<T>& tape_;
  bool before_;
};

}  // namespace gw
