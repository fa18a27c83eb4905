#pragma once

#include "experiments/experiment.h"

namespace gw {

const std::vector<ExperimentInfo>& registry();

// ConfigError kUnknownExperiment.
const ExperimentInfo& findExperiment(const std::string& id);

// The checked settings of a run. ConfigError.
Settings makeSettings(const ExperimentInfo& info, const Values& given);

}  // namespace gw
