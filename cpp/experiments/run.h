#pragma once

#include "analysis/analysis.h"
#include "analysis/loss_surface.h"
#include "experiments/timeline.h"

namespace gw {

// phase "": between updates, `step` of them are finished. Otherwise inside update step+1, at the
// stop named: everything up to and including it has happened.
struct Cursor {
  std::int64_t step = 0;
  std::string phase;
};

// A run as a link carries it.
struct RunDescription {
  std::string experiment;
  Values settings;  // only those that differ from the defaults
  std::vector<Edit> edits;
  Cursor cursor;
};

enum class RunStatus { kReady, kDone, kDiverged };

struct ParameterValues {
  std::string name;
  Shape shape;
  std::vector<double> values;
};

// Numbers that are not there or not finite are NaN or infinite.
struct RunState {
  RunStatus status;
  std::int64_t epoch;  // finished ones
  std::int64_t updatesPerEpoch;
  std::int64_t totalSteps;
  std::int64_t length;
  std::int64_t divergedAt;  // 0: none so far
  double loss;              // of the update the cursor is in, else of the one that led here
  double fullLoss;
  std::vector<ParameterValues> parameters;
  RunDescription run;
  bool canUndo;
  bool canRedo;
};

// History, one row a step from `from` to `to`.
struct Series {
  std::int64_t from;
  std::int64_t to;
  std::vector<double> loss;
  std::vector<double> fullLoss;
  std::vector<double> parameters;           // rows of parameterNames.size()
  std::vector<std::string> parameterNames;  // "w.0", "w.1", "b.0"
};

// Where the loss is wanted: the parameters that are neither x nor y stay as they are after `step`.
struct SurfaceRequest {
  std::string xName;
  std::string yName;  // "" or xName: a curve
  std::pair<double, double> x, y;
  int nx, ny;
  std::int64_t step;
};

struct Surface {
  std::vector<double> values;
  std::vector<std::pair<std::string, double>> fixed;
};

// A run as the page holds it: a timeline with a cursor, and acts that can be undone.
class Run {
 public:
  // ConfigError for anything the experiment does not take. The cursor goes as far as there is.
  explicit Run(const RunDescription& description);

  RunState state();

  // Moves the cursor forward by up to `updates`, computing what is not there, to {step, ""}.
  struct Walked {
    Series series;                      // the steps gone
    std::vector<UpdateRecord> records;  // with Detail::kFull; the last one may be the diverging one
  };
  Walked advance(std::int64_t updates, Detail detail);

  // Computes what is not there; goes no further than the end or the last finite step.
  void seek(const Cursor& cursor);

  // An act. Between updates a change is in force from the next update on; inside an update from the
  // one after it. What was computed after that is cut off. No act if it changes nothing.
  void edit(const Change& change);
  // An act: a new run of the same experiment.
  void restart(const Values& settings);
  // False if there is nothing to undo or redo. They bring back the cursor, too.
  bool undo();
  bool redo();

  Series series(std::int64_t from, std::int64_t to);  // ConfigError kUnknownStep
  UpdateRecord record(std::int64_t step) { return timeline_.record(step); }
  std::vector<GraphEntry> graph(std::int64_t step) { return timeline_.graph(step); }

  // With the settings in force at the cursor.
  Data data() { return here().data(); }
  Analysis analysis() { return analyse(here().quadratic()); }
  Surface surface(const SurfaceRequest& request);

 private:
  // What an act replaced.
  struct Act {
    EditLog log;
    Cursor cursor;
    History::Tail tail;
  };

  Experiment& here() { return timeline_.experimentAt(cursor_.step); }
  void reach(std::int64_t step);
  void remember(Act act);
  bool swap(std::vector<Act>& from, std::vector<Act>& to);

  Timeline timeline_;
  Cursor cursor_;
  std::vector<Act> undo_;
  std::vector<Act> redo_;
  bool dragging_ = false;  // the last act moved a point: moving it on is the same act
};

}  // namespace gw
