#include "experiments/descent.h"

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "experiments/program.h"
#include "optim/scratch_sgd.h"

namespace gw {
namespace {

class Descent final : public Program<double> {
 public:
  explicit Descent(const Settings& settings)
      : parameter_("x", startOf(settings)),
        x_(learned(parameter_)),
        quadratic_(sumOfSquares(parameter_.value.size())) {
    configure(settings);
  }

  void configure(const Settings& settings) override {
    lr_ = settings.number("lr");
    iterations_ = settings.integer("iterations");
  }

  std::int64_t updatesPerEpoch() const override { return 1; }
  std::int64_t totalSteps() const override { return iterations_; }

 private:
  static Tensor<double> startOf(const Settings& settings) {
    const std::vector<double>& start = settings.list("x0");
    return {Shape(static_cast<int>(start.size())), start};
  }

  void oneUpdate(std::int64_t) override;
  void describe(std::int64_t, const Wanted& wanted, UpdateRecord& record) override {
    if (wanted.has("loss")) record.tensors.push_back(copyOf<double>("loss", f_.value()));
    record.loss = f_.item();
  }
  Rule rule() const override { return {lr_}; }
  double fullLoss(std::int64_t) override {
    tape_.clear();
    return sum(square(x_)).item();
  }
  const QuadraticLoss& quadratic() override { return quadratic_; }
  std::vector<Variable<double>> losses() override { return {f_}; }

  Parameter<double> parameter_;
  Variable<double> x_, f_;
  QuadraticLoss quadratic_;
  double lr_ = 0;
  std::int64_t iterations_ = 0;
};

void Descent::oneUpdate(std::int64_t) {
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
           Setting::real("lr", 0.1, 0, 10, SettingGroup::kTraining).andLive().andUseful(1e-4, 10),
           Setting::integer("iterations", 20, 1, 10000, SettingGroup::kTraining)
               .andLive()
               .andUseful(1, 10000)},
          {"forward", "backward", "update", "zero"},
          programQuestions(),
          false,
          [](const Settings&) {},
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Descent>(settings);
          }};
}

}  // namespace gw
