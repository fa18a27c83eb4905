#include "experiments/by_hand.h"

#include <cmath>
#include <numeric>

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "core/error.h"
#include "experiments/graph_entries.h"
#include "optim/scratch_sgd.h"

namespace gw {
namespace {

Tensor<double> one(double value) { return {Shape(1), {value}}; }

NamedTensor column(std::string name, std::vector<double> values) {
  return {std::move(name), Shape(static_cast<int>(values.size()), 1), std::move(values)};
}

Eigen::Map<const Eigen::VectorXd> asEigen(const std::vector<double>& values) {
  return {values.data(), static_cast<Eigen::Index>(values.size())};
}

class ByHand final : public Experiment {
 public:
  explicit ByHand(const Settings& settings)
      : wParameter_("w", one(settings.number("w"))),
        bParameter_("b", one(settings.number("b"))),
        parameters_({&wParameter_, &bParameter_}),
        w_(tape_.parameter(wParameter_)),
        b_(tape_.parameter(bParameter_)),
        heldOut_(settings.list("held-out")) {
    configure(settings);
  }

  void configure(const Settings& settings) override {
    x_ = settings.list("x");
    y_ = settings.list("y");
    lr_ = settings.number("lr");
    iterations_ = settings.integer("iterations");
    const std::string& reduction = settings.choice("reduction");
    const double n = static_cast<double>(x_.size());
    share_ = reduction == "sum" ? 1 : reduction == "mean" ? 1 / n : 0.5 / n;
    quadratic_.reset();
  }

  std::int64_t updatesPerEpoch() const override { return 1; }
  std::int64_t totalSteps() const override { return iterations_; }
  std::vector<ParameterShape> parameters() const override { return parameters_.shapes(); }
  std::size_t stateSize() const override { return parameters_.stateSize(); }
  void save(double* state) const override { parameters_.save(state); }
  void restore(const double* state) override { parameters_.restore(state); }

  UpdateRecord update(std::int64_t step, Detail detail) override;
  double fullLoss(std::int64_t) override;

  std::vector<GraphEntry> graph(const UpdateRecord& record) override {
    std::vector<Variable<double>> losses;
    for (const Sample& sample : samples_) losses.push_back(sample.loss);
    return graphEntries<double>(losses, record);
  }
  Data data() const override {
    return {column("X", x_), column("y", y_), {}, std::make_pair(heldOut_[0], heldOut_[1])};
  }
  const QuadraticLoss& quadratic() override {
    if (!quadratic_) quadratic_ = squaresOfLine(asEigen(x_), asEigen(y_), share_);
    return *quadratic_;
  }

 private:
  // What one update makes of a point.
  struct Sample {
    Variable<double> yHat, residual, loss;
  };

  void oneUpdate();
  void addPoints(UpdateRecord& record) const;

  Parameter<double> wParameter_, bParameter_;
  ParameterSet<double> parameters_;
  Tape<double> tape_;
  Variable<double> w_, b_;
  std::vector<Sample> samples_;  // of the last update, in the points' order
  std::vector<double> heldOut_;
  std::optional<QuadraticLoss> quadratic_;

  std::vector<double> x_, y_;
  double lr_ = 0;
  double share_ = 1;  // of a point's square in the loss: 1, 1/n or 1/(2n)
  std::int64_t iterations_ = 0;
};

void ByHand::oneUpdate() {
  // [one-update]
  for (std::size_t i = 0; i < x_.size(); ++i) {
    const auto yHat = w_ * x_[i] + b_;         // @forward
    const auto residual = yHat - y_[i];        // @residual
    const auto l = square(residual) * share_;  // @loss
    backward(l);                               // @backward @sum
    samples_.push_back({yHat, residual, l});
  }
  sgd({w_, b_}, lr_, 1);   // @update
  parameters_.zeroGrad();  // @zero
  // [/one-update]
  for (const Sample& sample : samples_) {
    named(sample.yHat, "yHat");
    named(sample.residual, "residual");
    named(sample.loss, "loss");
  }
}

UpdateRecord ByHand::update(std::int64_t step, Detail detail) {
  UpdateRecord record;
  record.step = record.epoch = step;
  const bool full = detail == Detail::kFull;
  if (full) parameters_.addStart(quadratic(), record);
  tape_.clear();
  samples_.clear();
  oneUpdate();
  if (full) {
    addPoints(record);
    parameters_.addGradients(lr_, 1, true, record);
    parameters_.addValues("after.", record);
  }
  for (const Sample& sample : samples_) record.loss += sample.loss.item();
  record.diverged = !std::isfinite(record.loss) || !parameters_.finite();
  return record;
}

void ByHand::addPoints(UpdateRecord& record) const {
  record.batch.resize(x_.size());
  std::iota(record.batch.begin(), record.batch.end(), 0);
  record.tensors.push_back(column("X", x_));
  record.tensors.push_back(column("y", y_));
  std::vector<double> yHat, residual, loss, upstream;
  for (const Sample& sample : samples_) {
    yHat.push_back(sample.yHat.item());
    residual.push_back(sample.residual.item());
    loss.push_back(sample.loss.item());
    upstream.push_back(sample.yHat.grad()[0]);
  }
  record.tensors.push_back(column("yHat", yHat));
  record.tensors.push_back(column("residual", residual));
  record.tensors.push_back(column("loss", loss));
  std::vector<double> w = upstream;
  for (std::size_t i = 0; i < w.size(); ++i) w[i] *= x_[i];
  record.tensors.push_back(column("gradPerSample.w", w));
  record.tensors.push_back(column("gradPerSample.b", upstream));
}

double ByHand::fullLoss(std::int64_t) {
  const double w = wParameter_.value[0], b = bParameter_.value[0];
  double total = 0;
  for (std::size_t i = 0; i < x_.size(); ++i) {
    const double residual = w * x_[i] + b - y_[i];
    total += residual * residual * share_;
  }
  return total;
}

void check(const Settings& settings) {
  const std::vector<double>&x = settings.list("x"), &y = settings.list("y");
  const auto length = static_cast<double>(x.size());
  if (y.size() != x.size()) throw ConfigError(ErrorName::kWrongLength, "y", y, length, length);
}

}  // namespace

ExperimentInfo byHandInfo() {
  using G = SettingGroup;
  return {"by-hand",
          {Setting::list("x", {1, 2, 3}, 1e6, 1, 50, G::kData),
           Setting::list("y", {3, 5, 7}, 1e6, 1, 50, G::kData),
           Setting::list("held-out", {4, 9}, 1e6, 2, 2, G::kData),
           Setting::real("w", 1, -1e6, 1e6, G::kStart), Setting::real("b", 0, -1e6, 1e6, G::kStart),
           Setting::real("lr", 0.01, 0, 10, G::kTraining).andLive(),
           Setting::integer("iterations", 1000, 1, 100000, G::kTraining).andLive(),
           Setting::choice("reduction", {"sum", "mean", "half-mean"}, G::kTraining).andLive()},
          {"forward", "residual", "loss", "backward", "sum", "update", "zero"},
          true,
          check,
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<ByHand>(settings);
          }};
}

}  // namespace gw
