#include "run/timeline.h"

#include <limits>

#include "core/error.h"

namespace gw {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

History emptyHistory(const Experiment& experiment, std::size_t budget) {
  return History(static_cast<int>(experiment.columns().size()), experiment.stateBytes(), budget);
}

Needs needsOf(const ExperimentInfo& info, const std::string& question) {
  for (const Question& known : info.questions) {
    if (known.name == question) return known.needs;
  }
  throw ConfigError(ErrorName::kUnknownQuestion, "question", question);
}

}  // namespace

Timeline::Timeline(EditLog log, std::size_t budget, const Provided& provided)
    : log_(std::move(log)),
      provided_(&provided),
      experiment_(make(log_)),
      budget_(budget),
      history_(emptyHistory(*experiment_, budget)) {
  at_ = 0;
  measure(0, kNone);
}

std::unique_ptr<Experiment> Timeline::make(const EditLog& log) const {
  return makeExperiment(log.info(), log.initial(), *provided_);
}

Experiment& Timeline::experimentAt(std::int64_t step) {
  const int stage = log_.stage(step);
  if (stage != stage_) {
    experiment_->configure(log_.settings(stage));
    stage_ = stage;
  }
  return *experiment_;
}

std::optional<UpdateRecord> Timeline::extend(const Wanted& wanted) {
  const std::int64_t last = length();
  if (history_.divergence() || last >= experimentAt(last).totalSteps()) return {};
  goTo(last);
  UpdateRecord record = experimentAt(last).update(last + 1, wanted);
  if (record.diverged) {
    at_ = -1;
    history_.diverge(record.loss);
    return record;
  }
  at_ = last + 1;
  measure(last + 1, record.loss);
  return record;
}

UpdateRecord Timeline::record(std::int64_t step, const Wanted& wanted) {
  const std::int64_t last = length() + (history_.divergence() ? 1 : 0);
  if (step < 1 || step > last) {
    throw ConfigError(ErrorName::kUnknownStep, "step", static_cast<double>(step), 1,
                      static_cast<double>(last));
  }
  goTo(step - 1);
  UpdateRecord record = experimentAt(step - 1).update(step, wanted);
  at_ = record.diverged ? -1 : step;
  return record;
}

Answer Timeline::ask(const std::string& question, const Values& arguments, std::int64_t step) {
  const Needs needs = needsOf(log_.info(), question);
  if (needs == Needs::kUpdate) {
    record(step, Wanted({"before", "grad"}));
    return experiment_->ask(question, arguments);
  }
  if (step < 0 || step > length()) {
    throw ConfigError(ErrorName::kUnknownStep, "step", static_cast<double>(step), 0,
                      static_cast<double>(length()));
  }
  if (needs == Needs::kState) goTo(step);
  return experimentAt(step).ask(question, arguments);
}

const std::vector<unsigned char>& Timeline::state(std::int64_t step) {
  state_.resize(experiment_->stateBytes());
  if (const unsigned char* kept = history_.state(step)) {
    state_.assign(kept, kept + state_.size());
  } else {
    goTo(step);
    experiment_->save(state_.data());
  }
  return state_;
}

History::Tail Timeline::amend(EditLog log, std::int64_t step) {
  goTo(step);
  const double loss = history_.width() > 0 ? history_.row(step)[0] : kNone;
  History::Tail tail = history_.cut(step);
  log_ = std::move(log);
  stage_ = -1;
  measure(step, loss);
  return tail;
}

History::Tail Timeline::restart(EditLog log) {
  std::unique_ptr<Experiment> experiment = make(log);
  History::Tail tail = history_.cut(0);
  use(std::move(log), std::move(experiment));
  history_ = emptyHistory(*experiment_, budget_);
  at_ = 0;
  measure(0, kNone);
  return tail;
}

History::Tail Timeline::replace(EditLog log, History::Tail tail) {
  if (log.initial() == log_.initial()) {
    log_ = std::move(log);
  } else {
    std::unique_ptr<Experiment> experiment = make(log);
    use(std::move(log), std::move(experiment));
  }
  stage_ = -1;
  at_ = -1;
  History::Tail out = history_.cut(tail.from);
  history_.append(std::move(tail));
  return out;
}

// The experiment's state becomes that after `step` updates.
void Timeline::goTo(std::int64_t step) {
  const std::int64_t key = history_.keyFrame(step);
  if (at_ < key || at_ > step) {
    experiment_->restore(history_.state(key));
    at_ = key;
  }
  while (at_ < step) {
    experimentAt(at_).update(at_ + 1, {});
    ++at_;
  }
}

// Adds the row of `step`, where the experiment is.
void Timeline::measure(std::int64_t step, double loss) {
  Experiment& experiment = experimentAt(step);
  const History::Room room = history_.append();
  if (room.state) experiment.save(room.state);
  if (history_.width() == 0) return;
  room.row[0] = loss;
  experiment.measure(step, room.row);
}

void Timeline::use(EditLog log, std::unique_ptr<Experiment> experiment) {
  log_ = std::move(log);
  experiment_ = std::move(experiment);
  stage_ = -1;
}

}  // namespace gw
