#include "experiments/registry.h"

#include "core/error.h"

namespace gw {

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
