#pragma once

#include "run/edit_log.h"
#include "run/history.h"

namespace gw {

// A run without acts: computes updates once, in order, and can go to any of them again.
class Timeline {
 public:
  // `provided` has to outlive it. Step 0 is measured.
  explicit Timeline(EditLog log, std::size_t budget = History::kBudget,
                    const Provided& provided = nothingProvided());

  const EditLog& log() const { return log_; }
  const History& history() const { return history_; }
  std::int64_t length() const { return history_.length(); }

  // The experiment with the settings in force after `step` updates, in whatever state.
  Experiment& experimentAt(std::int64_t step);

  // Computes one more update. Nothing at the end of the run and after a divergence; of the update
  // that diverges the record is given, but no step is added.
  std::optional<UpdateRecord> extend(const Wanted& wanted = {});

  // Any update up to length(), and the one that diverged. ConfigError kUnknownStep.
  UpdateRecord record(std::int64_t step, const Wanted& wanted);

  // The answer as it is after `step` updates. ConfigError kUnknownStep, kUnknownQuestion, and what
  // the experiment finds in the arguments.
  Answer ask(const std::string& question, const Values& arguments, std::int64_t step);

  // The state after `step` updates, 0 … length(). Valid until the next call.
  const std::vector<unsigned char>& state(std::int64_t step);

  // Goes on with another log, and gives back what was computed from row `from` on. The two logs
  // must agree before. amend: from row `step` on, which is measured anew. restart: from the start.
  History::Tail amend(EditLog log, std::int64_t step);
  History::Tail restart(EditLog log);
  // Puts back what amend or restart gave.
  History::Tail replace(EditLog log, History::Tail tail);

 private:
  void goTo(std::int64_t step);
  void measure(std::int64_t step, double loss);
  void use(EditLog log, std::unique_ptr<Experiment> experiment);

  std::unique_ptr<Experiment> make(const EditLog& log) const;

  EditLog log_;
  const Provided* provided_;
  std::unique_ptr<Experiment> experiment_;
  std::size_t budget_;
  History history_;
  std::vector<unsigned char> state_;
  std::int64_t at_ = -1;  // the step whose state the experiment has; -1: none
  int stage_ = -1;        // the log's stage it is configured for
};

}  // namespace gw
