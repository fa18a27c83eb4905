#pragma once

#include "experiments/edit_log.h"
#include "experiments/history.h"

namespace gw {

// A run without a cursor: computes updates once, in order, and can go to any of them again.
class Timeline {
 public:
  explicit Timeline(EditLog log, std::size_t budget = History::kBudget);  // step 0 is computed

  const EditLog& log() const { return log_; }
  const History& history() const { return history_; }
  std::int64_t length() const { return history_.length(); }

  // The experiment with the settings in force after `step` updates, in whatever state.
  Experiment& experimentAt(std::int64_t step);

  // Computes one more update. Nothing at the end of the run and after a divergence; of the update
  // that diverges the record is given, but no step is added.
  std::optional<UpdateRecord> extend(Detail detail);

  // Any update up to length(), and the one that diverged. ConfigError kUnknownStep.
  UpdateRecord record(std::int64_t step);
  std::vector<GraphEntry> graph(std::int64_t step);

  // The state after `step` updates, 0 … length(). Valid until the next call.
  const std::vector<double>& state(std::int64_t step);

  // Goes on with another log, and gives back what was computed from row `from` on. The two logs
  // must agree before. amend: from row `step` on, whose loss is measured anew. restart: from the
  // start.
  History::Tail amend(EditLog log, std::int64_t step);
  History::Tail restart(EditLog log);
  // Puts back what amend or restart gave.
  History::Tail replace(EditLog log, History::Tail tail);

 private:
  void goTo(std::int64_t step);
  void measure(std::int64_t step, double loss);
  void use(EditLog log, std::unique_ptr<Experiment> experiment);

  EditLog log_;
  std::unique_ptr<Experiment> experiment_;
  History history_;
  std::vector<double> state_;
  std::int64_t at_ = -1;  // the step whose state the experiment has; -1: none
  int stage_ = -1;        // the log's stage it is configured for
};

}  // namespace gw
