#include "autograd/graph.h"

#include "autograd/ops.h"

namespace gw {

namespace {

// By index: whether the node is `root` or was used on the way to it.
template <typename T>
std::vector<bool> reachable(const Tape<T>& tape, int root) {
  std::vector<bool> reached(root + 1, false);
  reached[root] = true;
  for (int i = root; i >= 0; --i) {
    if (!reached[i]) continue;
    for (const int input : tape.node(i).inputs) {
      if (input >= 0) reached[input] = true;
    }
  }
  return reached;
}

template <typename T>
GraphNode<T> listed(Variable<T> v) {
  const Node<T>& node = v.tape().node(v.index());
  GraphNode<T> entry;
  entry.id = v.index();
  entry.op = toText(node.op);
  entry.name = node.name;
  for (const int input : node.inputs) {
    if (input >= 0) entry.inputs.push_back(input);
  }
  entry.value = Tensor<T>(v.value());
  entry.hasGrad = static_cast<bool>(v.grad());
  if (entry.hasGrad) entry.grad = Tensor<T>(v.grad());
  return entry;
}

}  // namespace

template <typename T>
std::vector<GraphNode<T>> listGraph(Variable<T> root) {
  Tape<T>& tape = root.tape();
  const std::vector<bool> reached = reachable(tape, root.index());
  std::vector<GraphNode<T>> nodes;
  for (int i = 0; i <= root.index(); ++i) {
    if (reached[i]) nodes.push_back(listed(Variable<T>(&tape, i)));
  }
  return nodes;
}

template std::vector<GraphNode<float>> listGraph(Variable<float>);
template std::vector<GraphNode<double>> listGraph(Variable<double>);

}  // namespace gw
