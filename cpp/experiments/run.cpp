#include "experiments/run.h"

#include <algorithm>

#include "core/error.h"

namespace gw {
namespace {

constexpr std::size_t kMostActs = 20;
constexpr std::size_t kMostActBytes = 64 << 20;
constexpr double kMostSide = 512;    // of a grid
constexpr double kFarthest = 1e100;  // its squares are still finite

}  // namespace

Run::Run(const RunDescription& description)
    : timeline_(EditLog(findExperiment(description.experiment), description.settings,
                        description.edits)) {
  seek(description.cursor);
}

RunState Run::state() {
  const History& history = timeline_.history();
  const EditLog& log = timeline_.log();
  const std::int64_t step = cursor_.step;
  const bool between = cursor_.phase.empty();
  RunState state;
  state.updatesPerEpoch = here().updatesPerEpoch();
  state.totalSteps = here().totalSteps();
  state.epoch = step / state.updatesPerEpoch;
  state.length = timeline_.length();
  state.divergedAt = history.divergence() ? state.length + 1 : 0;
  const bool lastFinite = state.divergedAt == step + 1;
  state.status = lastFinite                            ? RunStatus::kDiverged
                 : between && step >= state.totalSteps ? RunStatus::kDone
                                                       : RunStatus::kReady;
  state.loss = between      ? history.loss(step)
               : lastFinite ? history.divergence()->loss
                            : history.loss(step + 1);
  state.fullLoss = history.fullLoss(step);
  auto next = timeline_.state(step).begin();
  for (const auto& [name, shape] : here().parameters()) {
    state.parameters.push_back({name, shape, {next, next + shape.size()}});
    next += shape.size();
  }
  state.run = {log.info().id, log.initial().differing(), log.edits(), cursor_};
  state.canUndo = !undo_.empty();
  state.canRedo = !redo_.empty();
  return state;
}

Run::Walked Run::advance(std::int64_t updates, Detail detail) {
  const std::int64_t from = cursor_.step;
  const std::int64_t goal = from + std::max<std::int64_t>(updates, 0);
  std::vector<UpdateRecord> records;
  if (detail == Detail::kScalars) {
    reach(goal);
  } else {
    for (std::int64_t step = from + 1; step <= goal; ++step) {
      const bool known = step <= timeline_.length() || timeline_.history().divergence();
      std::optional<UpdateRecord> record =
          known ? timeline_.record(step) : timeline_.extend(Detail::kFull);
      if (!record) break;
      records.push_back(std::move(*record));
      if (records.back().diverged) break;
    }
  }
  cursor_ = {std::min(goal, timeline_.length()), ""};
  return {series(from + 1, cursor_.step), std::move(records)};
}

void Run::seek(const Cursor& cursor) {
  const std::vector<std::string>& phases = timeline_.log().info().phases;
  const bool between = cursor.phase.empty();
  if (!between && std::find(phases.begin(), phases.end(), cursor.phase) == phases.end()) {
    throw ConfigError(ErrorName::kUnknownChoice, "phase", cursor.phase);
  }
  const std::int64_t step = std::max<std::int64_t>(cursor.step, 0);
  reach(between ? step : step + 1);
  cursor_.step = std::min(step, timeline_.length());
  const bool inside = !between && cursor_.step == step &&
                      (step < timeline_.length() || timeline_.history().divergence());
  cursor_.phase = inside ? cursor.phase : "";
}

void Run::edit(const Change& change) {
  const std::int64_t step =
      std::min(cursor_.step + (cursor_.phase.empty() ? 0 : 1), timeline_.length());
  const EditLog& log = timeline_.log();
  if (applied(log.settingsAt(step), change, log.info().pointsEditable) == log.settingsAt(step)) {
    return;
  }
  EditLog next = log.with({step, change});
  const bool draggedOn =
      dragging_ && log.edits().back().step == step && replaces(change, log.edits().back().change);
  Act act{log, cursor_, {}};
  act.tail = timeline_.amend(std::move(next), step);
  if (!draggedOn) remember(std::move(act));
  dragging_ = std::holds_alternative<PointChange>(change);
  seek(cursor_);  // the update the cursor is inside may be gone: it is computed anew
}

void Run::restart(const Values& settings) {
  EditLog next(timeline_.log().info(), settings);
  Act act{timeline_.log(), cursor_, {}};
  act.tail = timeline_.restart(std::move(next));
  cursor_ = {};
  remember(std::move(act));
  dragging_ = false;
}

bool Run::undo() { return swap(undo_, redo_); }
bool Run::redo() { return swap(redo_, undo_); }

Series Run::series(std::int64_t from, std::int64_t to) {
  if (from < 0 || to > timeline_.length()) {
    throw ConfigError(ErrorName::kUnknownStep, "step", static_cast<double>(from < 0 ? from : to), 0,
                      static_cast<double>(timeline_.length()));
  }
  Series out{from, to, {}, {}, {}, {}};
  std::size_t count = 0;
  for (const auto& [name, shape] : here().parameters()) {
    count += shape.size();
    for (int i = 0; i < shape.size(); ++i) {
      out.parameterNames.push_back(name + "." + std::to_string(i));
    }
  }
  for (std::int64_t step = from; step <= to; ++step) {
    out.loss.push_back(timeline_.history().loss(step));
    out.fullLoss.push_back(timeline_.history().fullLoss(step));
    const std::vector<double>& state = timeline_.state(step);
    out.parameters.insert(out.parameters.end(), state.begin(), state.begin() + count);
  }
  return out;
}

Surface Run::surface(const SurfaceRequest& request) {
  checkRange("nx", request.nx, 1, kMostSide);
  checkRange("ny", request.ny, 1, kMostSide);
  for (const double end : {request.x.first, request.x.second, request.y.first, request.y.second}) {
    checkRange("range", end, -kFarthest, kFarthest);
  }
  const Series at = series(request.step, request.step);
  const auto find = [&at](const char* parameter, const std::string& name) {
    for (std::size_t i = 0; i < at.parameterNames.size(); ++i) {
      if (at.parameterNames[i] == name) return static_cast<int>(i);
    }
    throw ConfigError(ErrorName::kUnknownChoice, parameter, name);
  };
  GridAxis x{find("xName", request.xName), request.x.first, request.x.second, request.nx};
  GridAxis y;
  if (!request.yName.empty() && request.yName != request.xName) {
    y = {find("yName", request.yName), request.y.first, request.y.second, request.ny};
  }
  const auto point = Eigen::Map<const Eigen::VectorXd>(at.parameters.data(), at.parameters.size());
  Surface out;
  out.values = lossSurface(here().quadratic(), x, y, point);
  for (int i = 0; i < static_cast<int>(at.parameters.size()); ++i) {
    if (i != x.parameter && i != y.parameter) {
      out.fixed.emplace_back(at.parameterNames[i], at.parameters[i]);
    }
  }
  return out;
}

void Run::reach(std::int64_t step) {
  while (timeline_.length() < step && timeline_.extend(Detail::kScalars)) {
  }
}

void Run::remember(Act act) {
  redo_.clear();
  undo_.push_back(std::move(act));
  std::size_t bytes = 0;
  for (const Act& kept : undo_) bytes += kept.tail.bytes();
  while (undo_.size() > kMostActs || (bytes > kMostActBytes && undo_.size() > 1)) {
    bytes -= undo_.front().tail.bytes();
    undo_.erase(undo_.begin());
  }
}

bool Run::swap(std::vector<Act>& from, std::vector<Act>& to) {
  if (from.empty()) return false;
  Act act = std::move(from.back());
  from.pop_back();
  Act now{timeline_.log(), cursor_, {}};
  now.tail = timeline_.replace(std::move(act.log), std::move(act.tail));
  seek(act.cursor);
  to.push_back(std::move(now));
  dragging_ = false;
  return true;
}

}  // namespace gw
