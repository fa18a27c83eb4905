#include "experiments/timeline.h"

#include <limits>

#include "core/error.h"

namespace gw {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

}  // namespace

Timeline::Timeline(EditLog log, std::size_t budget)
    : log_(std::move(log)),
      experiment_(log_.info().create(log_.initial())),
      history_(experiment_->stateSize(), budget) {
  state_.resize(experiment_->stateSize());
  at_ = 0;
  measure(0, kNone);
}

Experiment& Timeline::experimentAt(std::int64_t step) {
  const int stage = log_.stage(step);
  if (stage != stage_) {
    experiment_->configure(log_.settings(stage));
    stage_ = stage;
  }
  return *experiment_;
}

std::optional<UpdateRecord> Timeline::extend(Detail detail) {
  const std::int64_t last = length();
  if (history_.divergence() || last >= experimentAt(last).totalSteps()) return {};
  goTo(last);
  UpdateRecord record = experimentAt(last).update(last + 1, detail);
  if (record.diverged) {
    at_ = -1;
    record.fullLoss = kNone;
    history_.diverge(record.loss);
    return record;
  }
  at_ = last + 1;
  measure(last + 1, record.loss);
  record.fullLoss = history_.fullLoss(last + 1);
  return record;
}

UpdateRecord Timeline::record(std::int64_t step) {
  const std::int64_t last = length() + (history_.divergence() ? 1 : 0);
  if (step < 1 || step > last) {
    throw ConfigError(ErrorName::kUnknownStep, "step", static_cast<double>(step), 1,
                      static_cast<double>(last));
  }
  goTo(step - 1);
  UpdateRecord record = experimentAt(step - 1).update(step, Detail::kFull);
  at_ = record.diverged ? -1 : step;
  record.fullLoss = record.diverged ? kNone : history_.fullLoss(step);
  return record;
}

std::vector<GraphEntry> Timeline::graph(std::int64_t step) {
  const UpdateRecord ran = record(step);
  return experiment_->graph(ran);
}

const std::vector<double>& Timeline::state(std::int64_t step) {
  if (const double* kept = history_.state(step)) {
    state_.assign(kept, kept + state_.size());
  } else {
    goTo(step);
    experiment_->save(state_.data());
  }
  return state_;
}

History::Tail Timeline::amend(EditLog log, std::int64_t step) {
  goTo(step);
  const double loss = history_.loss(step);
  History::Tail tail = history_.cut(step);
  log_ = std::move(log);
  stage_ = -1;
  measure(step, loss);
  return tail;
}

History::Tail Timeline::restart(EditLog log) {
  std::unique_ptr<Experiment> experiment = log.info().create(log.initial());
  History::Tail tail = history_.cut(0);
  use(std::move(log), std::move(experiment));
  history_.append(History::Tail{0, state_.size(), 1, {}, {}, {}});
  at_ = 0;
  measure(0, kNone);
  return tail;
}

History::Tail Timeline::replace(EditLog log, History::Tail tail) {
  if (log.initial() == log_.initial()) {
    log_ = std::move(log);
  } else {
    std::unique_ptr<Experiment> experiment = log.info().create(log.initial());
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
    experimentAt(at_).update(at_ + 1, Detail::kScalars);
    ++at_;
  }
}

// Adds the row of `step`, where the experiment is.
void Timeline::measure(std::int64_t step, double loss) {
  const double fullLoss = experimentAt(step).fullLoss(step);
  experiment_->save(state_.data());
  history_.append(loss, fullLoss, state_.data());
}

void Timeline::use(EditLog log, std::unique_ptr<Experiment> experiment) {
  log_ = std::move(log);
  experiment_ = std::move(experiment);
  state_.resize(experiment_->stateSize());
  stage_ = -1;
}

}  // namespace gw
