#pragma once

#include <optional>

#include "experiments/parameter_set.h"
#include "experiments/questions.h"

namespace gw {

// What programs of gradient descent with few parameters on a quadratic loss share: the columns
// loss, fullLoss and every parameter; the state; the record; the questions data, analysis, surface
// (held where the caller says), slice (held where the run stands), graph and benchmark. A program
// adds its own arithmetic: one update, the loss over all data, what it can show of a batch.
template <typename T>
class Program : public Experiment {
 public:
  std::vector<ParameterShape> parameters() const override { return parameters_.shapes(); }
  std::vector<std::string> columns() const override {
    std::vector<std::string> names{"loss", "fullLoss"};
    parameters_.addNames(names);
    return names;
  }
  void measure(std::int64_t step, double* row) override {
    row[1] = fullLoss(step);
    parameters_.copyValues(row + 2);
  }
  std::size_t stateBytes() const override { return parameters_.stateBytes(); }
  void save(unsigned char* state) const override { parameters_.save(state); }
  void restore(const unsigned char* state) override { parameters_.restore(state); }

  UpdateRecord update(std::int64_t step, const Wanted& wanted) final;
  Answer ask(const std::string& question, const Values& arguments) override;

 protected:
  // Takes `p` in, in the order of the state; it stays where it is.
  Variable<T> learned(Parameter<T>& p) {
    parameters_.add(p);
    return tape_.parameter(p);
  }

  // The update itself, in the lines that the page shows. The tape is empty but for the parameters.
  virtual void oneUpdate(std::int64_t step) = 0;
  // After it: adds what is wanted of the batch and its rows, and its loss.
  virtual void describe(std::int64_t step, const Wanted& wanted, UpdateRecord& record) = 0;
  // How the optimizer made its step of a gradient.
  struct Rule {
    double lr = 0;
    double divisor = 1;
    bool zeroes = true;  // the gradients, after the update
  };
  virtual Rule rule() const = 0;
  // Adds the gradients as the optimizer read them.
  virtual void addGradients(const Rule& used, UpdateRecord& record) {
    parameters_.addGradients(used.zeroes, record);
  }
  // Adds what it took off the parameters.
  virtual void addSteps(const Rule& used, UpdateRecord& record) {
    parameters_.addSteps(used.lr, used.divisor, used.zeroes, record);
  }
  // Above it steps on all data diverge.
  virtual double largestSafeLr(const Analysis& found) const { return found.largestSafeLr; }
  // The loss over all data in the chosen convention, with the parameters as they are.
  virtual double fullLoss(std::int64_t step) = 0;
  // The same as a function of all parameters.
  virtual const QuadraticLoss& quadratic() = 0;
  // Adds fullGrad.<p> at the parameters as they are.
  virtual void addFullGradient(UpdateRecord& record) {
    parameters_.addFullGradient(quadratic(), record);
  }
  // What backward() was called on in the update that ran last.
  virtual std::vector<Variable<T>> losses() = 0;
  virtual Answer data() const { return {}; }

  Tape<T> tape_;
  ParameterSet<T> parameters_;

 private:
  void addBefore(const Wanted& wanted, UpdateRecord& record);
  void addAfter(const Wanted& wanted, UpdateRecord& record);
  Answer repeatUpdates(double repeat);

  UpdateRecord lastParameters_;  // before.<p> and grad.<p>: what a graph was computed with
};

// The stops inside an update of such a program and its questions, for the registry.
std::vector<Question> programQuestions();

}  // namespace gw
