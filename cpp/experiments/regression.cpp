#include "experiments/regression.h"

#include <algorithm>
#include <cmath>

#include "analysis/gradient_noise.h"
#include "autograd/backward.h"
#include "core/error.h"
#include "data/data_iter.h"
#include "data/synthetic.h"
#include "experiments/arguments.h"
#include "experiments/linear_data.h"
#include "experiments/linear_start.h"
#include "experiments/program.h"
#include "nn/linreg.h"
#include "nn/squared_loss.h"
#include "optim/scratch_sgd.h"

namespace gw {
namespace {

struct Setup {
  LinearData<float> data;
  LinearStart start;
};

// What the notebook draws from torch's generator, in its order: data, then w.
Setup setUp(const Settings& settings) {
  TorchGenerator generator(settings.integer("seed"));
  LinearData<float> data = dataOf(settings, generator);
  const int d = data.X.shape().columns();
  if (settings.flag("sorted")) data = sortedByLabel(data);
  if (!settings.table("start").empty()) return {data, startAt(settings.table("start").values, d)};
  if (settings.flag("zero-init"))
    return {data, {Tensor<float>(Shape(d, 1)), Tensor<float>(Shape(1))}};
  return {data, initialise(generator, d)};
}

DataIter::Settings orderOf(const Settings& settings, int n) {
  return {n, static_cast<int>(settings.integer("batch-size")), settings.integer("seed"),
          !settings.flag("no-shuffle"), settings.flag("peek")};
}

class Regression final : public Program<float> {
 public:
  explicit Regression(const Settings& settings) : Regression(settings, setUp(settings)) {}

  void configure(const Settings& settings) override {
    lr_ = settings.number("lr");
    epochs_ = settings.integer("epochs");
    divisor_ = settings.flag("forget-divide") ? 1 : settings.number("batch-size");
    forgetZeroGrad_ = settings.flag("forget-zero-grad");
    reshape_ = settings.flag("drop-reshape") ? Reshape::kDrop : Reshape::kLikePrediction;
  }

  std::int64_t updatesPerEpoch() const override { return dataIter_.batchesPerEpoch(); }
  std::int64_t totalSteps() const override { return epochs_ * updatesPerEpoch(); }

  Answer ask(const std::string& question, const Values& arguments) override {
    return question == "gradient-noise" ? gradientNoise(arguments)
                                        : Program<float>::ask(question, arguments);
  }

 private:
  struct Batch {
    Variable<float> X, y;
  };

  Regression(const Settings& settings, Setup setup)
      : data_(std::move(setup.data)),
        made_(settings.table("data").empty()),
        trueW_(settings.list("true-w")),
        trueB_(settings.number("true-b")),
        batchSize_(static_cast<int>(settings.integer("batch-size"))),
        dataIter_(orderOf(settings, data_.y.size())),
        wParameter_("w", std::move(setup.start.w)),
        bParameter_("b", std::move(setup.start.b)),
        w_(learned(wParameter_)),
        b_(learned(bParameter_)) {
    configure(settings);
  }

  // Dropping the reshape needs labels of shape (n,), where the notebook's are (n,1).
  TensorView<const float> labels() const {
    const bool flat = reshape_ == Reshape::kDrop;
    return {data_.y.data(), flat ? Shape(data_.y.size()) : data_.y.shape()};
  }

  Batch readBatch(std::int64_t step) {
    const Indices rows = dataIter_.batch(static_cast<int>(step - 1));
    return {named(tape_.rows(data_.X.view(), rows), "X"), named(tape_.rows(labels(), rows), "y")};
  }

  void oneUpdate(std::int64_t step) override;
  void describe(std::int64_t step, const Wanted& wanted, UpdateRecord& record) override;
  Rule rule() const override { return {lr_, divisor_, !forgetZeroGrad_}; }
  double fullLoss(std::int64_t step) override;
  const QuadraticLoss& quadratic() override {
    if (!quadratic_) quadratic_ = halfMeanSquares(data_);
    return *quadratic_;
  }
  std::vector<Variable<float>> losses() override { return {total()}; }
  // What backward() began with: the sum of the batch's losses.
  Variable<float> total() { return {&tape_, static_cast<int>(tape_.nodes().size()) - 1}; }
  Answer data() const override;
  Answer gradientNoise(const Values& arguments) const;

  LinearData<float> data_;
  bool made_;  // from true parameters; otherwise typed in
  std::vector<double> trueW_;
  double trueB_;
  int batchSize_;
  DataIter dataIter_;
  Parameter<float> wParameter_, bParameter_;
  Variable<float> w_, b_, loss_;
  std::optional<QuadraticLoss> quadratic_;

  double lr_ = 0;
  double divisor_ = 1;  // the batch size, unless the program forgets to divide
  std::int64_t epochs_ = 0;
  bool forgetZeroGrad_ = false;
  Reshape reshape_ = Reshape::kLikePrediction;
};

void Regression::oneUpdate(std::int64_t step) {
  // [one-update]
  const auto [X, y] = readBatch(step);            // @batch
  const auto yHat = linreg(X, w_, b_);            // @forward
  const auto l = squaredLoss(yHat, y, reshape_);  // @residual @loss
  backward(sum(l));                               // @backward @sum
  sgd({w_, b_}, lr_, divisor_);                   // @divide @update
  if (!forgetZeroGrad_) parameters_.zeroGrad();   // @zero
  // [/one-update]
  loss_ = l;
}

void Regression::describe(std::int64_t step, const Wanted& wanted, UpdateRecord& record) {
  record.loss = total().item() / static_cast<float>(loss_.shape().size());
  if (!wanted.any()) return;
  const Indices rows = dataIter_.batch(static_cast<int>(step - 1));
  record.batch.assign(rows.begin(), rows.end());
  if (wanted.has("order")) {
    const std::vector<int>& order = dataIter_.order(static_cast<int>(record.epoch - 1));
    record.tensors.push_back(
        listOf("order", std::vector<std::int32_t>(order.begin(), order.end())));
  }
  for (const char* name : {"X", "y", "yHat", "residual", "loss"}) {
    if (wanted.has(name)) record.tensors.push_back(copyOf<float>(name, tape_.find(name).value()));
  }
  if (!wanted.has("gradPerSample")) return;
  // Per sample: its row of X times what flows back into its prediction.
  const TensorView<const float> X = tape_.find("X").value();
  const TensorView<const float> upstream = tape_.find("yHat").grad();
  Tensor<float> w{X};
  for (int i = 0; i < X.shape().rows(); ++i) {
    for (int k = 0; k < X.shape().columns(); ++k) w.at(i, k) *= upstream[i];
  }
  record.tensors.push_back(copyOf<float>("gradPerSample.w", w.view()));
  record.tensors.push_back(copyOf<float>("gradPerSample.b", upstream));
}

double Regression::fullLoss(std::int64_t step) {
  if (reshape_ == Reshape::kDrop) {
    const bool printed = step % updatesPerEpoch() == 0;
    return broadcastLoss(data_, wParameter_.value, bParameter_.value, printed);
  }
  tape_.clear();
  const NoGrad<float> noGrad(tape_);
  const Variable<float> yHat = linreg(tape_.leaf(data_.X.view()), w_, b_);
  return mean(squaredLoss(yHat, tape_.leaf(data_.y.view()))).item();
}

Answer Regression::data() const {
  Answer out{copyOf<float>("X", data_.X.view()), copyOf<float>("y", data_.y.view())};
  if (!made_) return out;
  out.push_back(listOf("trueW", trueW_));
  out.push_back(scalarOf("trueB", trueB_));
  return out;
}

// Minibatches of `size` rows (absent: a batch), up to `draws` of them (absent: 200; fewer where
// that would take long), at the parameters as they are: full (p,), gradients (draws,p), cosines
// (draws,) of their angles to it, opposed: how many point away from it, spread, expected.
Answer Regression::gradientNoise(const Values& arguments) const {
  constexpr double kMostRows = 1e6;  // of all draws together: some 10 ms
  constexpr int kDraws = 200;
  const int n = data_.y.size(), d = data_.X.shape().columns();
  const int size = has(arguments, "size") ? static_cast<int>(wholeArgument(arguments, "size", 1, n))
                                          : std::min(batchSize_, n);
  const double wanted =
      has(arguments, "draws") ? wholeArgument(arguments, "draws", 1, 1000) : kDraws;
  const int draws = static_cast<int>(std::max(1.0, std::min(wanted, kMostRows / size)));
  Eigen::MatrixXd perSample(n, d + 1);
  for (int i = 0; i < n; ++i) {
    double residual = static_cast<double>(bParameter_.value[0]) - data_.y[i];
    for (int k = 0; k < d; ++k) {
      residual += static_cast<double>(data_.X.at(i, k)) * wParameter_.value[k];
    }
    for (int k = 0; k < d; ++k) perSample(i, k) = residual * data_.X.at(i, k);
    perSample(i, d) = residual;
  }
  const GradientNoise noise = gw::gradientNoise(perSample, size, draws, 0);
  const auto opposed = std::count_if(noise.cosines.begin(), noise.cosines.end(),
                                     [](double cosine) { return cosine < 0; });
  return {listOf("full", noise.full),       {"gradients", Shape(draws, d + 1), noise.gradients},
          listOf("cosines", noise.cosines), scalarOf("opposed", static_cast<double>(opposed)),
          scalarOf("spread", noise.spread), scalarOf("expected", noise.expected)};
}

std::vector<Question> questions() {
  std::vector<Question> all = programQuestions();
  all.push_back({"gradient-noise", Needs::kState});
  return all;
}

constexpr double kMostBroadcast = 2000;  // 16 MB a tensor

void check(const Settings& settings) {
  checkHistory(settings, featuresOf(settings) + 3);  // w, b, the two losses
  // Without the reshape residuals are (batch, batch), and an update keeps about six tensors of that
  // size.
  if (settings.flag("drop-reshape") && settings.number("batch-size") > kMostBroadcast) {
    checkRange("batch-size", std::min(settings.number("batch-size"), 1.0 * rowsOf(settings)), 1,
               kMostBroadcast);
  }
  checkStart(settings);
}

}  // namespace

ExperimentInfo regressionInfo() {
  constexpr double kAnySeed = 9007199254740992;  // 2^53: whole numbers are exact up to here
  using G = SettingGroup;
  return {"regression",
          {Setting::integer("seed", 0, -kAnySeed, kAnySeed, G::kData),
           Setting::integer("n", 1000, 1, 100000, G::kData).andUseful(10, 10000),
           Setting::list("true-w", {2, -3.4}, 1000, 1, 8, G::kData),
           Setting::real("true-b", 4.2, -1000, 1000, G::kData).andUseful(-10, 10),
           Setting::real("noise", 0.01, 0, 100, G::kData).andUseful(1e-3, 10),
           Setting::table("data", 1e6, 2, 9, 1000, G::kData), Setting::flag("sorted", G::kData),
           Setting::integer("batch-size", 10, 1, 100000, G::kTraining).andUseful(1, 1000),
           Setting::real("lr", 0.03, 0, 100, G::kTraining).andLive().andUseful(1e-4, 10),
           Setting::integer("epochs", 3, 1, 1000, G::kTraining).andLive().andUseful(1, 20),
           Setting::flag("peek", G::kTraining), Setting::flag("zero-init", G::kStart),
           Setting::table("start", 1e6, 2, 9, 1, G::kStart),
           Setting::flag("forget-zero-grad", G::kVariant).andLive(),
           Setting::flag("forget-divide", G::kVariant).andLive(),
           Setting::flag("drop-reshape", G::kVariant).andLive(),
           Setting::flag("no-shuffle", G::kVariant)},
          {"batch", "forward", "residual", "loss", "backward", "sum", "divide", "update", "zero"},
          questions(),
          false,
          check,
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Regression>(settings);
          }};
}

}  // namespace gw
