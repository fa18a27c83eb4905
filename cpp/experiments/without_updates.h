#pragma once

#include "experiments/experiment.h"

namespace gw {

// An experiment that has nothing to walk: settings, and questions about them.
class WithoutUpdates : public Experiment {
 public:
  std::int64_t updatesPerEpoch() const final { return 0; }
  std::int64_t totalSteps() const final { return 0; }
  std::vector<ParameterShape> parameters() const final { return {}; }
  std::vector<std::string> columns() const final { return {}; }
  void measure(std::int64_t, double*) final {}
  std::size_t stateBytes() const final { return 0; }
  void save(unsigned char*) const final {}
  void restore(const unsigned char*) final {}
  UpdateRecord update(std::int64_t, const Wanted&) final { return {}; }
};

}  // namespace gw
