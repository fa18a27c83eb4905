#include "optim/optimizers.h"

#include "core/error.h"

namespace gw {
namespace {

template <typename T>
struct Kinds;

template <typename... Rules>
struct Kinds<std::variant<Rules...>> {
  using Any = std::variant<Rules...>;

  static std::vector<OptimizerInfo> infos() { return {Rules::info()...}; }
  static Any make(std::size_t kind, Shape shape) {
    static constexpr Any (*kMakers[])(Shape) = {[](Shape own) -> Any { return Rules(own); }...};
    return kMakers[kind](shape);
  }
};

}  // namespace

const std::vector<OptimizerInfo>& optimizers() {
  static const std::vector<OptimizerInfo> all = Kinds<Optimizer<double>>::infos();
  return all;
}

template <typename T>
Optimizer<T> makeOptimizer(const std::string& name, Shape shape) {
  for (std::size_t kind = 0; kind < optimizers().size(); ++kind) {
    if (optimizers()[kind].name == name) return Kinds<Optimizer<T>>::make(kind, shape);
  }
  throw ConfigError(ErrorName::kUnknownChoice, "optimizer", name);
}

template Optimizer<float> makeOptimizer(const std::string&, Shape);
template Optimizer<double> makeOptimizer(const std::string&, Shape);

}  // namespace gw
