#include "experiments/linear_start.h"

#include "core/error.h"
#include "experiments/linear_data.h"

namespace gw {

// [initialise]
LinearStart initialise(TorchGenerator& generator, int d) {
  Tensor<float> w(Shape(d, 1));
  generator.normal(w.data(), d, 0, 0.01);
  return {w, Tensor<float>(Shape(1))};  // b starts at 0
}
// [/initialise]

LinearStart startAt(const std::vector<double>& row, int d) {
  LinearStart start{Tensor<float>(Shape(d, 1)), Tensor<float>(Shape(1))};
  for (int k = 0; k < d; ++k) start.w[k] = static_cast<float>(row[k]);
  start.b[0] = static_cast<float>(row[d]);
  return start;
}

void checkStart(const Settings& settings) {
  const Table& start = settings.table("start");
  const int numbers = featuresOf(settings) + 1;
  if (!start.empty() && start.columns != numbers) {
    throw ConfigError(ErrorName::kWrongLength, "start", start.values, numbers, numbers);
  }
}

}  // namespace gw
