#pragma once

#include <memory>

#include "experiments/experiment.h"

namespace gw {

// One experiment as everything outside the engine knows it.
struct ExperimentInfo {
  std::string id;
  std::vector<Setting> settings;
  std::vector<std::string> phases;  // the stops inside one update, in order
  bool pointsEditable;
  void (*check)(const Settings&);  // what rows alone cannot say; throws ConfigError
  std::unique_ptr<Experiment> (*create)(const Settings&);
};

const std::vector<ExperimentInfo>& registry();

// ConfigError kUnknownExperiment.
const ExperimentInfo& findExperiment(const std::string& id);

// The checked settings of a run. ConfigError.
Settings makeSettings(const ExperimentInfo& info, const Values& given);

}  // namespace gw
