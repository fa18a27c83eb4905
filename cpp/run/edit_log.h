#pragma once

#include "experiments/registry.h"
#include "run/change.h"

namespace gw {

// The settings a run began with and what was changed on the way: all that a link has to carry. A
// value.
class EditLog {
 public:
  static constexpr int kMostEdits = 1000;
  static constexpr double kLastStep = 1e9;  // of an edit

  // Edits in the order of their steps. ConfigError for settings or edits that the experiment does
  // not take.
  EditLog(const ExperimentInfo& info, const Values& settings, const std::vector<Edit>& edits = {});

  const ExperimentInfo& info() const { return *info_; }
  const Settings& initial() const { return stages_.front(); }
  const std::vector<Edit>& edits() const { return edits_; }

  // The settings after `step` finished updates: those of update step+1. `stage` counts the edits in
  // force.
  int stage(std::int64_t step) const;
  const Settings& settings(int stage) const { return stages_[stage]; }
  const Settings& settingsAt(std::int64_t step) const { return stages_[stage(step)]; }

  // With `edit` added and everything after its step forgotten.
  EditLog with(const Edit& edit) const;

 private:
  void add(const Edit& edit);

  const ExperimentInfo* info_;
  std::vector<Edit> edits_;       // by step
  std::vector<Settings> stages_;  // one more than edits_
};

}  // namespace gw
