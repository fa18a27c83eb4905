#include "run/run.h"

#include <algorithm>

namespace gw {
namespace {

constexpr std::size_t kMostActs = 20;

}  // namespace

Run::Run(const RunDescription& description, std::size_t budget, const Provided& provided)
    : timeline_(
          EditLog(findExperiment(description.experiment), description.settings, description.edits),
          budget, provided),
      budget_(budget) {}

RunDescription Run::description() const {
  const EditLog& log = timeline_.log();
  return {log.info().id, log.initial().differing(), log.edits()};
}

std::optional<UpdateRecord> Run::advance(std::int64_t updates, std::int64_t at,
                                         const Wanted& wanted) {
  for (; updates > 0; --updates) {
    const bool recorded = length() + 1 == at;
    std::optional<UpdateRecord> record = timeline_.extend(recorded ? wanted : Wanted());
    if (!record) return {};
    if (recorded) return record;
  }
  return {};
}

std::optional<std::int64_t> Run::edit(const Change& change, const Place& from) {
  const std::int64_t step = std::min(from.at, length());
  const EditLog& log = timeline_.log();
  if (applied(log.settingsAt(step), change, info().pointsEditable) == log.settingsAt(step)) {
    return {};
  }
  EditLog next = log.with({step, change});
  const bool draggedOn = goesOn(from, step) || (dragging_ && log.edits().back().step == step &&
                                                replaces(change, log.edits().back().change));
  Act act{log, from, {}};
  act.tail = timeline_.amend(std::move(next), step);
  if (!draggedOn) remember(std::move(act));
  dragging_ = std::holds_alternative<PointChange>(change);
  return step;
}

std::int64_t Run::restart(const Values& settings, const Place& from) {
  EditLog next(info(), settings);
  Act act{timeline_.log(), from, {}};
  const bool draggedOn = goesOn(from, 0);
  act.tail = timeline_.restart(std::move(next));
  if (!draggedOn) remember(std::move(act));
  dragging_ = false;
  return 0;
}

// What the last act replaced must reach back to all that this one replaces.
bool Run::goesOn(const Place& from, std::int64_t row) const {
  return from.on && !undo_.empty() && redo_.empty() && undo_.back().tail.from <= row;
}

void Run::remember(Act act) {
  redo_.clear();
  undo_.push_back(std::move(act));
  std::size_t bytes = 0;
  for (const Act& kept : undo_) bytes += kept.tail.bytes();
  while (undo_.size() > kMostActs || (bytes > budget_ && undo_.size() > 1)) {
    bytes -= undo_.front().tail.bytes();
    undo_.erase(undo_.begin());
  }
}

std::optional<Run::Swapped> Run::swap(std::vector<Act>& from, std::vector<Act>& to,
                                      const Place& now) {
  if (from.empty()) return {};
  Act act = std::move(from.back());
  from.pop_back();
  const Swapped swapped{act.place, act.tail.from};
  Act back{timeline_.log(), now, {}};
  back.tail = timeline_.replace(std::move(act.log), std::move(act.tail));
  to.push_back(std::move(back));
  dragging_ = false;
  return swapped;
}

}  // namespace gw
