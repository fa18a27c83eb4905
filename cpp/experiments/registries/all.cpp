// Every experiment.
#include "experiments/backprop.h"
#include "experiments/by_hand.h"
#include "experiments/concise.h"
#include "experiments/constant.h"
#include "experiments/cost.h"
#include "experiments/descent.h"
#include "experiments/fashion_mnist.h"
#include "experiments/information.h"
#include "experiments/model.h"
#include "experiments/race.h"
#include "experiments/registry.h"
#include "experiments/regression.h"
#include "experiments/scores.h"
#include "experiments/softmax.h"
#include "experiments/vectorization.h"

namespace gw {

const std::vector<ExperimentInfo>& registry() {
  static const std::vector<ExperimentInfo> all = {
      descentInfo(),    byHandInfo(),   modelInfo(),       constantInfo(),      costInfo(),
      regressionInfo(), backpropInfo(), conciseInfo(),     vectorizationInfo(), raceInfo(),
      scoresInfo(),     softmaxInfo(),  informationInfo(), fashionMnistInfo()};
  return all;
}

}  // namespace gw
