#include "experiments/graph_entries.h"

namespace gw {

void addEntry(GraphEntry entry, const UpdateRecord& record, std::vector<GraphEntry>& out) {
  for (const NamedTensor& tensor : record.tensors) {
    if (tensor.name == "before." + entry.name) entry.value = tensor;
    if (tensor.name == "grad." + entry.name) {
      entry.grad = tensor;
      entry.hasGrad = true;
    }
  }
  out.push_back(std::move(entry));
}

}  // namespace gw
