#pragma once

#include "experiments/experiment.h"

namespace gw {

// Which ones, each engine says for itself: registries/.
const std::vector<ExperimentInfo>& registry();

// ConfigError kUnknownExperiment.
const ExperimentInfo& findExperiment(const std::string& id);

// The checked settings of a run. ConfigError.
Settings makeSettings(const ExperimentInfo& info, const Values& given);

// The experiment itself. ConfigError kMissingBytes.
std::unique_ptr<Experiment> makeExperiment(const ExperimentInfo& info, const Settings& settings,
                                           const Provided& provided);

}  // namespace gw
