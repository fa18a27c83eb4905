#pragma once

#include "autograd/graph.h"
#include "experiments/parameter_set.h"

namespace gw {

// Adds the entry. If it is a parameter of the update, it gets its value before.<p> and its gradient
// grad.<p> from the record.
void addEntry(GraphEntry entry, const UpdateRecord& record, std::vector<GraphEntry>& out);

// The graphs behind `roots` as one list, each node once. By the time it is listed the update has
// changed the parameters and zeroed their gradients, so theirs are taken from the update's record.
template <typename T>
std::vector<GraphEntry> graphEntries(const std::vector<Variable<T>>& roots,
                                     const UpdateRecord& record) {
  std::vector<GraphEntry> out;
  std::vector<char> listed;  // by id
  for (const Variable<T>& root : roots) {
    listed.resize(std::max(listed.size(), static_cast<std::size_t>(root.index()) + 1));
    for (const GraphNode<T>& node : listGraph(root)) {
      if (listed[node.id]) continue;
      listed[node.id] = 1;
      addEntry({node.id, node.op, node.name, node.inputs, copyOf<T>("", node.value.view()),
                node.hasGrad, copyOf<T>("", node.grad.view())},
               record, out);
    }
  }
  return out;
}

}  // namespace gw
