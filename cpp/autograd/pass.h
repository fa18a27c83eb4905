// One backward(): goes through the tape from the loss down and lets the rule of each operation hand
// the gradient of its output on to its inputs.
//
// A rule is a function of the pass and the node, listed in ops.h; below, g is the gradient of the
// node's output, which it finds in node.grad:
//     // ∂a = g · 2a
//     template <typename T>
//     void squareRule(Pass<T>& pass, const Node<T>& node);
// A node is only given a gradient if it requires one: with a single input, that input does, too.
#pragma once

#include "autograd/ops.h"

namespace gw {

template <typename T>
class Pass {
 public:
  explicit Pass(Tape<T>& tape) : tape_(tape), number_(tape.nextPass()) {}

  // ConfigError kBackwardTwice, see backward.h.
  void run(int root);

  // What rules need.
  const Node<T>& input(const Node<T>& node, int i) const { return tape_.node(node.inputs[i]); }
  bool wants(const Node<T>& node, int i) const { return input(node, i).requiresGrad; }
  T* allocate(int count) { return tape_.allocate(count); }

  // Adds g, which has the shape of the i-th input, to what other users of that input have given it
  // in this pass. g is kept and may belong to another node: nobody writes to it any more.
  void give(const Node<T>& node, int i, const T* g) { contribute(tape_.node(node.inputs[i]), g); }

  // The same with g of the node's shape, to which that input was broadcast.
  void giveBroadcast(const Node<T>& node, int i, const T* g);

 private:
  void contribute(Node<T>& node, const T* g) {
    if (node.pass == number_) return add(node, g);
    node.pass = number_;
    node.grad = g;
    ++waiting_;
  }
  void add(Node<T>& node, const T* g);

  Tape<T>& tape_;
  int number_;
  int waiting_ = 0;  // nodes with a gradient that is not handed on yet
};

template <typename T>
using Rule = void (*)(Pass<T>&, const Node<T>&);

#define GW_RULE(op, name, rule, readsValues) \
  template <typename T>                      \
  void rule(Pass<T>& pass, const Node<T>& node);
GW_OPERATIONS(GW_RULE)
#undef GW_RULE

}  // namespace gw
