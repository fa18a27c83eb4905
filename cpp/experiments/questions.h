#pragma once

#include "analysis/analysis.h"
#include "autograd/graph.h"
#include "experiments/experiment.h"

// Answers that several experiments give. Their names and shapes are what web/view/ reads.
namespace gw {

// What can be said about a quadratic loss without walking: minimum (p,), the closed form;
// minimumLoss, the noise floor of this data; eigenvalues (p,) of the Hessian, largest first;
// largestSafeLr for full-batch steps; condition, infinite when singular; singular, 0 or 1; saddle,
// 0 or 1: `minimum` is where the slope is zero, and there is no least loss.
Answer analysisAnswer(const Analysis& found);

// The loss on a grid: values (ny,nx); axes (2,), the places of the two parameters, -1 for none; x
// and y (2,), their ends. Arguments: xName, yName,
// of `names` (yName "" or absent: a curve); x, y their ends; nx, ny. The others stand at `held`
// (p,). ConfigError kUnknownChoice, kOutOfRange, kWrongLength, kWrongType.
Answer surfaceAnswer(const QuadraticLoss& loss, const std::vector<std::string>& names,
                     const Values& arguments, const std::vector<double>& held);

// The autograd graph of an update, in the order of computation. One entry a node: `op`, `name`
// (lines of text), `id`, `inputs` (nodes,2) as ids, -1 for none; and value.<id>, grad.<id> of each,
// as the update computed them: parameters as they were before it.
class GraphAnswer {
 public:
  explicit GraphAnswer(const UpdateRecord& record) : record_(record) {}

  // The graph behind `root`; nodes that are there already are not added again.
  template <typename T>
  void add(const Variable<T>& root) {
    for (const GraphNode<T>& node : listGraph(root)) {
      if (known(node.id)) continue;
      addNode(node.id, node.op, node.name, node.inputs);
      NamedTensor value = copyOf<T>("", node.value.view());
      addTensors(node.id, node.name, std::move(value),
                 node.hasGrad ? copyOf<T>("", node.grad.view()) : NamedTensor());
    }
  }

  Answer take() &&;

 private:
  bool known(int id);
  void addNode(int id, const char* op, const std::string& name, const std::vector<int>& inputs);
  void addTensors(int id, const std::string& name, NamedTensor value, NamedTensor grad);

  const UpdateRecord& record_;
  std::vector<std::int32_t> ids_, inputs_;
  std::vector<std::string> ops_, names_;
  Answer tensors_;
};

}  // namespace gw
