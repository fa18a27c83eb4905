#pragma once

#include <memory>

#include "data/provided.h"
#include "experiments/record.h"
#include "experiments/settings.h"

namespace gw {

struct ParameterShape {
  std::string name;
  Shape shape;
  bool single;  // float32; otherwise float64
};

// A short program that trains something, seen one update at a time. Update k is a function of the
// state after update k-1, of k and of the live settings alone: whoever keeps states can go anywhere
// and do it again with the same bits. It keeps no history: Run does.
//
// What it can say is generic, so that a new program needs nothing new around it: columns (a row of
// numbers an update), tensors (of one update, by name) and questions (of anything else).
class Experiment {
 public:
  virtual ~Experiment() = default;

  // Takes over live settings and points. The others are those it was made with.
  virtual void configure(const Settings& settings) = 0;

  // Both 0: there are no updates, only settings and questions.
  virtual std::int64_t updatesPerEpoch() const = 0;
  virtual std::int64_t totalSteps() const = 0;

  // In the library's shapes: what a state begins with.
  virtual std::vector<ParameterShape> parameters() const = 0;

  // The names of a row's numbers. Where there are updates the first one is "loss", that of the
  // batch before the update; parameters that are few are "w.0", "w.1", "b.0".
  virtual std::vector<std::string> columns() const = 0;
  // Fills a row but for its first number, with the parameters as they are after `step` updates. NaN
  // for what is not measured at this step: a pass over all data is dear where there are many.
  // Forgets the graph.
  virtual void measure(std::int64_t step, double* row) = 0;

  // Everything an update changes, in its own precision.
  virtual std::size_t stateBytes() const = 0;
  virtual void save(unsigned char* state) const = 0;
  virtual void restore(const unsigned char* state) = 0;

  // Runs update `step`, from 1.
  virtual UpdateRecord update(std::int64_t step, const Wanted& wanted) = 0;

  // One of the registry's questions, with what Question::needs promises. ConfigError for arguments
  // that do not fit.
  virtual Answer ask(const std::string& question, const Values& arguments) = 0;
};

// What has to have happened before an experiment can answer.
enum class Needs {
  kSettings,  // it is configured
  kState,     // it also has the state after the step asked about
  kUpdate,    // the update that led to this step has just run, in full
};

struct Question {
  std::string name;
  Needs needs;
};

// One experiment as everything outside the engine knows it.
struct ExperimentInfo {
  std::string id;
  std::vector<Setting> settings;
  std::vector<std::string> phases;  // the stops inside one update, in order
  std::vector<Question> questions;
  bool pointsEditable;
  void (*check)(const Settings&);  // what rows alone cannot say; throws ConfigError
  std::unique_ptr<Experiment> (*create)(const Settings&);
  // Instead of create, where an experiment reads bytes that are provided: ConfigError kMissingBytes
  // while they are not there.
  std::unique_ptr<Experiment> (*createFrom)(const Settings&, const Provided&) = nullptr;
};

}  // namespace gw
