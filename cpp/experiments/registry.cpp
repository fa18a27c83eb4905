#include "experiments/registry.h"

#include "core/error.h"
#include "experiments/by_hand.h"
#include "experiments/concise.h"
#include "experiments/descent.h"
#include "experiments/fashion_mnist.h"
#include "experiments/information.h"
#include "experiments/race.h"
#include "experiments/regression.h"
#include "experiments/scores.h"
#include "experiments/softmax.h"
#include "experiments/vectorization.h"

namespace gw {

const std::vector<ExperimentInfo>& registry() {
  static const std::vector<ExperimentInfo> all = {
      descentInfo(), byHandInfo(), regressionInfo(), conciseInfo(),     vectorizationInfo(),
      raceInfo(),    scoresInfo(), softmaxInfo(),    informationInfo(), fashionMnistInfo()};
  return all;
}

const ExperimentInfo& findExperiment(const std::string& id) {
  for (const ExperimentInfo& info : registry()) {
    if (info.id == id) return info;
  }
  throw ConfigError(ErrorName::kUnknownExperiment, "experiment", id);
}

Settings makeSettings(const ExperimentInfo& info, const Values& given) {
  Settings settings(info.settings, given);
  info.check(settings);
  return settings;
}

std::unique_ptr<Experiment> makeExperiment(const ExperimentInfo& info, const Settings& settings,
                                           const Provided& provided) {
  return info.createFrom ? info.createFrom(settings, provided) : info.create(settings);
}

}  // namespace gw
