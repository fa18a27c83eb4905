#include "experiments/questions.h"

#include <algorithm>
#include <cmath>

#include "analysis/loss_surface.h"
#include "core/error.h"
#include "experiments/arguments.h"

namespace gw {
namespace {

constexpr double kMostSide = 512;    // of a grid
constexpr double kFarthest = 1e100;  // its squares are still finite

GridAxis axisOf(const std::vector<std::string>& names, const char* nameKey, const char* endsKey,
                const char* countKey, const Values& arguments) {
  const std::string& name = textArgument(arguments, nameKey);
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) throw ConfigError(ErrorName::kUnknownChoice, nameKey, name);
  const std::vector<double>& ends = listArgument(arguments, endsKey, 2);
  for (const double end : ends) checkRange(endsKey, end, -kFarthest, kFarthest);
  const int count = static_cast<int>(wholeArgument(arguments, countKey, 1, kMostSide));
  return {static_cast<int>(found - names.begin()), ends[0], ends[1], count};
}

}  // namespace

Answer analysisAnswer(const Analysis& found) {
  return {listOf("minimum", found.minimum),         scalarOf("minimumLoss", found.minimumLoss),
          listOf("eigenvalues", found.eigenvalues), scalarOf("largestSafeLr", found.largestSafeLr),
          scalarOf("condition", found.condition),   scalarOf("singular", found.singular ? 1 : 0),
          scalarOf("saddle", found.saddle ? 1 : 0)};
}

Answer surfaceAnswer(const QuadraticLoss& loss, const std::vector<std::string>& names,
                     const Values& arguments, const std::vector<double>& held) {
  const GridAxis x = axisOf(names, "xName", "x", "nx", arguments);
  const bool curve = !has(arguments, "yName") || textArgument(arguments, "yName").empty();
  const GridAxis y = curve ? GridAxis{} : axisOf(names, "yName", "y", "ny", arguments);
  const Eigen::Map<const Eigen::VectorXd> at(held.data(), static_cast<Eigen::Index>(held.size()));
  return {{"values", Shape(y.count, x.count), lossSurface(loss, x, y, at)},
          listOf("axes", std::vector<std::int32_t>{x.parameter, y.parameter}),
          listOf("x", std::vector<double>{x.low, x.high}),
          listOf("y", std::vector<double>{y.low, y.high})};
}

bool GraphAnswer::known(int id) { return std::find(ids_.begin(), ids_.end(), id) != ids_.end(); }

void GraphAnswer::addNode(int id, const char* op, const std::string& name,
                          const std::vector<int>& inputs) {
  ids_.push_back(id);
  ops_.push_back(op);
  names_.push_back(name);
  for (std::size_t i = 0; i < 2; ++i) inputs_.push_back(i < inputs.size() ? inputs[i] : -1);
}

void GraphAnswer::addTensors(int id, const std::string& name, NamedTensor value, NamedTensor grad) {
  bool hasGrad = std::visit([](const auto& values) { return !values.empty(); }, grad.values);
  // By now the update has changed the parameters and zeroed their gradients.
  for (const NamedTensor& tensor : record_.tensors) {
    if (tensor.name == "before." + name) value = tensor;
    if (tensor.name == "grad." + name) {
      grad = tensor;
      hasGrad = true;
    }
  }
  value.name = "value." + std::to_string(id);
  tensors_.push_back(std::move(value));
  if (!hasGrad) return;
  grad.name = "grad." + std::to_string(id);
  tensors_.push_back(std::move(grad));
}

Answer GraphAnswer::take() && {
  const int nodes = static_cast<int>(ids_.size());
  Answer out = std::move(tensors_);
  out.push_back(textOf("op", ops_));
  out.push_back(textOf("name", names_));
  out.push_back({"id", Shape(nodes), std::move(ids_)});
  out.push_back({"inputs", Shape(nodes, 2), std::move(inputs_)});
  return out;
}

}  // namespace gw
