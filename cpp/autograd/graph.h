// The graph behind a variable as a list that can be shown: plain data, copies of all numbers.
#pragma once

#include <string>
#include <vector>

#include "autograd/variable.h"

namespace gw {

template <typename T>
struct GraphNode {
  int id;                   // place on the tape; inputs come before the nodes that use them
  const char* op;           // "leaf", "parameter", "matmul", …
  std::string name;         // "w", "yHat", … or ""
  std::vector<int> inputs;  // ids
  Tensor<T> value;
  Tensor<T> grad;  // meaningful only with hasGrad
  bool hasGrad;
};

// Every node that `root` was computed from, and root: in the order of computation; backward() goes
// the other way.
template <typename T>
std::vector<GraphNode<T>> listGraph(Variable<T> root);

}  // namespace gw
