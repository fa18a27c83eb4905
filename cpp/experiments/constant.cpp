#include "experiments/constant.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "experiments/program.h"
#include "optim/scratch_sgd.h"

namespace gw {
namespace {

using List = std::vector<double>;

// What a constant costs beside the labels.
double costOf(bool absolute, const List& labels, double c) {
  double total = 0;
  for (const double y : labels) total += absolute ? std::abs(c - y) : (c - y) * (c - y);
  return total;
}

// Its slope there. On a label |c - y| has none; 0 is taken, as PyTorch does.
double slopeOf(bool absolute, const List& labels, double c) {
  double total = 0;
  for (const double y : labels) total += absolute ? (c > y) - (c < y) : 2 * (c - y);
  return total;
}

// The constant of the least cost: the mean, or the median (between two middle labels the middle).
double bestOf(bool absolute, List labels) {
  const std::size_t n = labels.size();
  if (!absolute) return std::accumulate(labels.begin(), labels.end(), 0.0) / static_cast<double>(n);
  std::sort(labels.begin(), labels.end());
  return (labels[(n - 1) / 2] + labels[n / 2]) / 2;
}

class Constant final : public Program<double> {
 public:
  explicit Constant(const Settings& settings)
      : labels_(settings.list("y")),
        y_(Shape(static_cast<int>(labels_.size()), 1), labels_),
        start_(settings.number("c")),
        parameter_("c", Tensor<double>(Shape(1), {start_})),
        c_(learned(parameter_)) {
    configure(settings);
  }

  void configure(const Settings& settings) override {
    lr_ = settings.number("lr");
    iterations_ = settings.integer("iterations");
    absolute_ = settings.choice("loss") == "absolute";
    quadratic_.reset();
  }

  std::int64_t updatesPerEpoch() const override { return 1; }
  std::int64_t totalSteps() const override { return iterations_; }

  Answer ask(const std::string& question, const Values& arguments) override {
    return question == "constant" ? constant() : Program<double>::ask(question, arguments);
  }

 private:
  void oneUpdate(std::int64_t) override;
  void describe(std::int64_t, const Wanted& wanted, UpdateRecord& record) override;
  Rule rule() const override { return {lr_}; }
  double fullLoss(std::int64_t) override { return costOf(absolute_, labels_, parameter_.value[0]); }
  const QuadraticLoss& quadratic() override;
  std::vector<Variable<double>> losses() override { return {total_}; }
  Answer data() const override { return {copyOf<double>("y", y_.view())}; }
  Answer constant() const;

  List labels_;
  Tensor<double> y_;  // the same, (n,1)
  double start_;
  Parameter<double> parameter_;
  Variable<double> c_, l_, total_;
  std::optional<QuadraticLoss> quadratic_;

  bool absolute_ = false;
  double lr_ = 0;
  std::int64_t iterations_ = 0;
};

void Constant::oneUpdate(std::int64_t) {
  const auto y = named(tape_.leaf(y_.view()), "y");
  // [one-update]
  const auto residual = named(c_ - y, "residual");              // @residual
  const auto l = absolute_ ? abs(residual) : square(residual);  // @loss
  const auto total = sum(l);
  backward(total);         // @backward
  sgd({c_}, lr_, 1);       // @update
  parameters_.zeroGrad();  // @zero
  // [/one-update]
  l_ = named(l, "loss");
  total_ = total;
}

void Constant::describe(std::int64_t, const Wanted& wanted, UpdateRecord& record) {
  record.loss = total_.item();
  if (!wanted.any()) return;
  record.batch.resize(labels_.size());
  std::iota(record.batch.begin(), record.batch.end(), 0);
  for (const char* name : {"y", "residual", "loss"}) {
    if (wanted.has(name)) record.tensors.push_back(copyOf<double>(name, tape_.find(name).value()));
  }
}

// The sum of |c - y| is none: of it only the place of the minimum is known, and the least cost.
const QuadraticLoss& Constant::quadratic() {
  if (quadratic_) return *quadratic_;
  const double best = bestOf(absolute_, labels_);
  const double curvature = absolute_ ? 0 : 2 * static_cast<double>(labels_.size());
  quadratic_ = {Eigen::VectorXd::Constant(1, best), Eigen::MatrixXd::Constant(1, 1, curvature),
                costOf(absolute_, labels_, best), false};
  return *quadratic_;
}

// at, values (m,): what a constant costs, over the labels and the start; cost and slope where the
// run stands; best and least, where it costs least.
Answer Constant::constant() const {
  constexpr int kPoints = 241;
  const auto [low, high] = std::minmax_element(labels_.begin(), labels_.end());
  const double room = std::max(1.0, 0.1 * (*high - *low));
  const double from = std::min(*low, start_) - room, to = std::max(*high, start_) + room;
  List at(kPoints), values(kPoints);
  for (int k = 0; k < kPoints; ++k) {
    at[k] = from + (to - from) * k / (kPoints - 1);
    values[k] = costOf(absolute_, labels_, at[k]);
  }
  const double c = parameter_.value[0], best = bestOf(absolute_, labels_);
  return {listOf("at", at),
          listOf("values", values),
          scalarOf("cost", costOf(absolute_, labels_, c)),
          scalarOf("slope", slopeOf(absolute_, labels_, c)),
          scalarOf("best", best),
          scalarOf("least", costOf(absolute_, labels_, best))};
}

}  // namespace

ExperimentInfo constantInfo() {
  using G = SettingGroup;
  return {"constant",
          {Setting::list("y", {1, 2, 3, 4, 10}, 1e6, 1, 1000, G::kData),
           Setting::real("c", 0, -1e6, 1e6, G::kStart).andUseful(-5, 15),
           Setting::choiceOf("loss", {"squared", "absolute"}, G::kTraining).andLive(),
           Setting::real("lr", 0.05, 0, 10, G::kTraining).andLive().andUseful(1e-4, 10),
           Setting::integer("iterations", 40, 1, 10000, G::kTraining).andLive().andUseful(1, 1000)},
          {"residual", "loss", "backward", "update", "zero"},
          {{"data", Needs::kSettings},
           {"analysis", Needs::kSettings},
           {"benchmark", Needs::kSettings},
           {"constant", Needs::kState},
           {"graph", Needs::kUpdate}},
          false,
          [](const Settings&) {},
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Constant>(settings);
          }};
}

}  // namespace gw
