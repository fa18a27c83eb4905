#pragma once

#include "run/timeline.h"

namespace gw {

// A run as a link carries it, without the cursor, which is the page's.
struct RunDescription {
  std::string experiment;
  Values settings;  // only those that differ from the defaults
  std::vector<Edit> edits;
};

// Where somebody stood when a run was changed: `at` is the number of the update whose outcome is in
// force there; `mark` means nothing here and comes back with undo. `on`: what is done goes on with
// the act before it (a number is dragged along), so one undo takes back both.
struct Place {
  std::int64_t at = 0;
  std::int64_t mark = 0;
  bool on = false;
};

// A run as the page holds it: a timeline, and acts that can be undone. Each act gives the first row
// of the history that may be another now; what was computed after it is cut off.
class Run {
 public:
  // ConfigError for anything the experiment does not take. `budget` bytes for states, and as much
  // for acts. `provided` has to outlive it.
  explicit Run(const RunDescription& description, std::size_t budget = History::kBudget,
               const Provided& provided = nothingProvided());

  RunDescription description() const;
  const ExperimentInfo& info() const { return timeline_.log().info(); }
  const History& history() const { return timeline_.history(); }
  std::int64_t length() const { return timeline_.length(); }

  // With the settings in force after `step` updates.
  const Experiment& experimentAt(std::int64_t step) { return timeline_.experimentAt(step); }
  const Settings& settingsAt(std::int64_t step) const { return timeline_.log().settingsAt(step); }
  int stage(std::int64_t step) const { return timeline_.log().stage(step); }  // edits in force

  // Computes up to `updates` further ones; fewer where the run ends or diverges. Gives the record
  // of update `at` if it was among them.
  std::optional<UpdateRecord> advance(std::int64_t updates, std::int64_t at = 0,
                                      const Wanted& wanted = {});
  UpdateRecord record(std::int64_t step, const Wanted& wanted) {
    return timeline_.record(step, wanted);
  }
  Answer ask(const std::string& question, const Values& arguments, std::int64_t step) {
    return timeline_.ask(question, arguments, step);
  }

  // In force from update from.at+1 on. Nothing if it changes nothing. One drag is one act.
  std::optional<std::int64_t> edit(const Change& change, const Place& from);
  // A new run of the same experiment.
  std::int64_t restart(const Values& settings, const Place& from);
  // What was undone or done again began at `place`. Nothing if there is nothing.
  struct Swapped {
    Place place;
    std::int64_t row;
  };
  std::optional<Swapped> undo(const Place& now) { return swap(undo_, redo_, now); }
  std::optional<Swapped> redo(const Place& now) { return swap(redo_, undo_, now); }
  bool canUndo() const { return !undo_.empty(); }
  bool canRedo() const { return !redo_.empty(); }

 private:
  // What an act replaced.
  struct Act {
    EditLog log;
    Place place;
    History::Tail tail;
  };

  void remember(Act act);
  bool goesOn(const Place& from, std::int64_t row) const;
  std::optional<Swapped> swap(std::vector<Act>& from, std::vector<Act>& to, const Place& now);

  Timeline timeline_;
  std::size_t budget_;
  std::vector<Act> undo_;
  std::vector<Act> redo_;
  bool dragging_ = false;  // the last act moved a point: moving it on is the same act
};

}  // namespace gw
