#include "experiments/descent.h"

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "experiments/graph_entries.h"
#include "optim/scratch_sgd.h"

namespace gw {
namespace {

class Descent final : public Experiment {
 public:
  explicit Descent(const Settings& settings)
      : parameter_("x", startOf(settings)),
        parameters_({&parameter_}),
        x_(tape_.parameter(parameter_)),
        quadratic_(sumOfSquares(parameter_.value.size())) {
    configure(settings);
  }

  void configure(const Settings& settings) override {
    lr_ = settings.number("lr");
    iterations_ = settings.integer("iterations");
  }

  std::int64_t updatesPerEpoch() const override { return 1; }
  std::int64_t totalSteps() const override { return iterations_; }
  std::vector<ParameterShape> parameters() const override { return parameters_.shapes(); }
  std::size_t stateSize() const override { return parameters_.stateSize(); }
  void save(double* state) const override { parameters_.save(state); }
  void restore(const double* state) override { parameters_.restore(state); }

  UpdateRecord update(std::int64_t step, Detail detail) override;

  double fullLoss(std::int64_t) override {
    tape_.clear();
    return sum(square(x_)).item();
  }
  std::vector<GraphEntry> graph(const UpdateRecord& record) override {
    return graphEntries<double>({f_}, record);
  }
  Data data() const override { return {}; }
  const QuadraticLoss& quadratic() override { return quadratic_; }

 private:
  static Tensor<double> startOf(const Settings& settings) {
    const std::vector<double>& start = settings.list("x0");
    return {Shape(static_cast<int>(start.size())), start};
  }

  void oneUpdate();

  Parameter<double> parameter_;
  ParameterSet<double> parameters_;
  Tape<double> tape_;
  Variable<double> x_, f_;
  QuadraticLoss quadratic_;
  double lr_ = 0;
  std::int64_t iterations_ = 0;
};

UpdateRecord Descent::update(std::int64_t step, Detail detail) {
  UpdateRecord record;
  record.step = record.epoch = step;
  const bool full = detail == Detail::kFull;
  if (full) parameters_.addStart(quadratic_, record);
  tape_.clear();
  oneUpdate();
  if (full) {
    record.tensors.push_back(copyOf<double>("loss", f_.value()));
    parameters_.addGradients(lr_, 1, true, record);
    parameters_.addValues("after.", record);
  }
  record.loss = f_.item();
  record.diverged = !std::isfinite(record.loss) || !parameters_.finite();
  return record;
}

void Descent::oneUpdate() {
  // [one-update]
  const auto y = sum(square(x_));  // @forward
  backward(y);                     // @backward
  sgd({x_}, lr_, 1);               // @update
  parameters_.zeroGrad();          // @zero
  // [/one-update]
  f_ = y;
}

}  // namespace

ExperimentInfo descentInfo() {
  return {"descent",
          {Setting::list("x0", {0.5}, 100, 1, 2, SettingGroup::kStart),
           Setting::real("lr", 0.1, 0, 10, SettingGroup::kTraining).andLive(),
           Setting::integer("iterations", 20, 1, 10000, SettingGroup::kTraining).andLive()},
          {"forward", "backward", "update", "zero"},
          false,
          [](const Settings&) {},
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Descent>(settings);
          }};
}

}  // namespace gw
