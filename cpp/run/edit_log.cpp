#include "run/edit_log.h"

#include <algorithm>

#include "core/error.h"

namespace gw {
EditLog::EditLog(const ExperimentInfo& info, const Values& settings, const std::vector<Edit>& edits)
    : info_(&info), stages_{makeSettings(info, settings)} {
  std::int64_t last = 0;
  for (const Edit& edit : edits) {
    checkRange("step", static_cast<double>(edit.step), static_cast<double>(last), kLastStep);
    last = edit.step;
    add(edit);
  }
}

int EditLog::stage(std::int64_t step) const {
  const auto later =
      std::upper_bound(edits_.begin(), edits_.end(), step,
                       [](std::int64_t s, const Edit& edit) { return s < edit.step; });
  return static_cast<int>(later - edits_.begin());
}

EditLog EditLog::with(const Edit& edit) const {
  EditLog out = *this;
  const int kept = stage(edit.step);
  out.edits_.resize(kept, edit);
  out.stages_.resize(kept + 1, initial());
  out.add(edit);
  return out;
}

void EditLog::add(const Edit& edit) {
  const Settings settings = applied(stages_.back(), edit.change, info_->pointsEditable);
  info_->check(settings);
  if (!edits_.empty() && edits_.back().step == edit.step &&
      replaces(edit.change, edits_.back().change)) {
    edits_.back() = edit;
    stages_.back() = settings;
    return;
  }
  checkRange("edits", static_cast<double>(edits_.size()) + 1, 0, kMostEdits);
  edits_.push_back(edit);
  stages_.push_back(settings);
}

}  // namespace gw
