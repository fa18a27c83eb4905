// Those of the chapters on regression in one run: a page of these loads an engine without the
// others, which is a good third smaller.
#include "experiments/by_hand.h"
#include "experiments/concise.h"
#include "experiments/descent.h"
#include "experiments/registry.h"
#include "experiments/regression.h"
#include "experiments/vectorization.h"

namespace gw {

const std::vector<ExperimentInfo>& registry() {
  static const std::vector<ExperimentInfo> basic = {descentInfo(), byHandInfo(), regressionInfo(),
                                                    conciseInfo(), vectorizationInfo()};
  return basic;
}

}  // namespace gw
