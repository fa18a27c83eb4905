#pragma once

#include <optional>

#include "analysis/quadratic_loss.h"
#include "experiments/record.h"
#include "experiments/settings.h"

namespace gw {

struct Truth {
  std::vector<double> w;
  double b;
};

// What the pictures draw before anything is trained.
struct Data {
  std::optional<NamedTensor> X;                      // (n,d)
  std::optional<NamedTensor> y;                      // (n,1)
  std::optional<Truth> truth;                        // the parameters the data was made with
  std::optional<std::pair<double, double>> heldOut;  // a point that is not trained on
};

struct ParameterShape {
  std::string name;
  Shape shape;
};

// A short program that trains something, seen one update at a time. Update k is a function of the
// state after update k-1, of k and of the live settings alone: whoever keeps states can go anywhere
// and do it again with the same bits. It keeps no history: Run does.
class Experiment {
 public:
  virtual ~Experiment() = default;

  // Takes over live settings and points. The others are those it was made with.
  virtual void configure(const Settings& settings) = 0;

  virtual std::int64_t updatesPerEpoch() const = 0;
  virtual std::int64_t totalSteps() const = 0;

  // In the order in which a state begins with them.
  virtual std::vector<ParameterShape> parameters() const = 0;

  // Everything an update changes, as doubles: the parameters, then gradients that have added up.
  virtual std::size_t stateSize() const = 0;
  virtual void save(double* state) const = 0;
  virtual void restore(const double* state) = 0;

  // Runs update `step`, from 1. `fullLoss` of the record is left to the caller.
  virtual UpdateRecord update(std::int64_t step, Detail detail) = 0;

  // The loss over all data, in the chosen convention, with the parameters as they are after `step`
  // updates. Forgets the graph.
  virtual double fullLoss(std::int64_t step) = 0;

  // The autograd graph of the update that ran last, with the values it was computed with. `record`
  // is what update() gave, in Detail::kFull.
  virtual std::vector<GraphEntry> graph(const UpdateRecord& record) = 0;

  virtual Data data() const = 0;

  // The loss over all data as a function of all parameters.
  virtual const QuadraticLoss& quadratic() = 0;
};

}  // namespace gw
