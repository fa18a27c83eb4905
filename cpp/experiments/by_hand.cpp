#include "experiments/by_hand.h"

#include <cmath>
#include <numeric>

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "experiments/program.h"
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

class ByHand final : public Program<double> {
 public:
  explicit ByHand(const Settings& settings)
      : wParameter_("w", one(settings.number("w"))),
        bParameter_("b", one(settings.number("b"))),
        w_(learned(wParameter_)),
        b_(learned(bParameter_)),
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

 private:
  // What one update makes of a point.
  struct Sample {
    Variable<double> yHat, residual, loss;
  };

  void oneUpdate(std::int64_t) override;
  void describe(std::int64_t, const Wanted& wanted, UpdateRecord& record) override;
  Rule rule() const override { return {lr_}; }
  double fullLoss(std::int64_t) override;
  const QuadraticLoss& quadratic() override {
    if (!quadratic_) quadratic_ = squaresOfLine(asEigen(x_), asEigen(y_), share_);
    return *quadratic_;
  }
  std::vector<Variable<double>> losses() override {
    std::vector<Variable<double>> out;
    for (const Sample& sample : samples_) out.push_back(sample.loss);
    return out;
  }
  Answer data() const override {
    return {column("X", x_), column("y", y_), listOf("heldOut", heldOut_)};
  }

  Parameter<double> wParameter_, bParameter_;
  Variable<double> w_, b_;
  std::vector<Sample> samples_;  // of the last update, in the points' order
  std::vector<double> heldOut_;
  std::optional<QuadraticLoss> quadratic_;

  std::vector<double> x_, y_;
  double lr_ = 0;
  double share_ = 1;  // of a point's square in the loss: 1, 1/n or 1/(2n)
  std::int64_t iterations_ = 0;
};

void ByHand::oneUpdate(std::int64_t) {
  samples_.clear();
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

void ByHand::describe(std::int64_t, const Wanted& wanted, UpdateRecord& record) {
  for (const Sample& sample : samples_) record.loss += sample.loss.item();
  if (!wanted.any()) return;
  record.batch.resize(x_.size());
  std::iota(record.batch.begin(), record.batch.end(), 0);
  std::vector<double> yHat, residual, loss, upstream;
  for (const Sample& sample : samples_) {
    yHat.push_back(sample.yHat.item());
    residual.push_back(sample.residual.item());
    loss.push_back(sample.loss.item());
    upstream.push_back(sample.yHat.grad()[0]);
  }
  const auto add = [&](const char* head, const char* name, const std::vector<double>& values) {
    if (wanted.has(head)) record.tensors.push_back(column(name, values));
  };
  add("X", "X", x_);
  add("y", "y", y_);
  add("yHat", "yHat", yHat);
  add("residual", "residual", residual);
  add("loss", "loss", loss);
  std::vector<double> w = upstream;
  for (std::size_t i = 0; i < w.size(); ++i) w[i] *= x_[i];
  add("gradPerSample", "gradPerSample.w", w);
  add("gradPerSample", "gradPerSample.b", upstream);
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

}  // namespace

ExperimentInfo byHandInfo() {
  using G = SettingGroup;
  return {
      "by-hand",
      {Setting::list("x", {1, 2, 3}, 1e6, 1, 1000, G::kData),
       Setting::list("y", {3, 5, 7}, 1e6, 1, 1000, G::kData).andAlong("x"),
       Setting::list("held-out", {4, 9}, 1e6, 2, 2, G::kData),
       Setting::real("w", 1, -1e6, 1e6, G::kStart).andUseful(-5, 5),
       Setting::real("b", 0, -1e6, 1e6, G::kStart).andUseful(-5, 5),
       Setting::real("lr", 0.01, 0, 10, G::kTraining).andLive().andUseful(1e-4, 10),
       Setting::integer("iterations", 1000, 1, 100000, G::kTraining).andLive().andUseful(1, 10000),
       Setting::choiceOf("reduction", {"sum", "mean", "half-mean"}, G::kTraining).andLive()},
      {"forward", "residual", "loss", "backward", "sum", "update", "zero"},
      programQuestions(),
      true,
      [](const Settings&) {},
      [](const Settings& settings) -> std::unique_ptr<Experiment> {
        return std::make_unique<ByHand>(settings);
      }};
}

}  // namespace gw
