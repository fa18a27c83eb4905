#pragma once

#include "autograd/graph.h"
#include "experiments/parameter_set.h"

namespace gw {

// The graphs behind `roots` as one list, each node once. By the time it is listed the update has
// changed the parameters and zeroed their gradients, so theirs are taken from the update's record:
// before.<p> and grad.<p>.
template <typename T>
std::vector<GraphEntry> graphEntries(const std::vector<Variable<T>>& roots,
                                     const UpdateRecord& record) {
  const auto recorded = [&record](const std::string& name) -> const NamedTensor* {
    for (const NamedTensor& tensor : record.tensors) {
      if (tensor.name == name) return &tensor;
    }
    return nullptr;
  };
  std::vector<GraphEntry> out;
  std::vector<char> listed;  // by id
  for (const Variable<T>& root : roots) {
    listed.resize(std::max(listed.size(), static_cast<std::size_t>(root.index()) + 1));
    for (const GraphNode<T>& node : listGraph(root)) {
      if (listed[node.id]) continue;
      listed[node.id] = 1;
      const NamedTensor* const before = recorded("before." + node.name);
      const NamedTensor* const grad = recorded("grad." + node.name);
      out.push_back({node.id, node.op, node.name, node.inputs,
                     before ? *before : copyOf<T>("", node.value.view()), node.hasGrad || grad,
                     grad ? *grad : copyOf<T>("", node.grad.view())});
    }
  }
  return out;
}

}  // namespace gw
