#include "experiments/softmax.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "analysis/eigenvalues.h"
#include "analysis/softmax_minimum.h"
#include "autograd/backward.h"
#include "core/elementary.h"
#include "core/error.h"
#include "core/shape.h"
#include "data/clouds.h"
#include "data/data_iter.h"
#include "experiments/program.h"
#include "nn/cross_entropy.h"
#include "nn/softmax.h"
#include "optim/scratch_sgd.h"
#include "tensor/labels.h"
#include "tensor/torch_sum.h"

namespace gw {
namespace {

constexpr int kInputs = 2;

int drawnRows(const Settings& settings) {
  const Table& typed = settings.table("data");
  return typed.empty() ? static_cast<int>(settings.integer("n")) : typed.rows();
}

int rowsOf(const Settings& settings) {
  return drawnRows(settings) + settings.table("added").rows();
}

// Rows (x₁, x₂, class) of a table from its column `first` on, each put at the place that `rowOf`
// tells.
template <typename F>
void put(const Table& table, int first, F rowOf, LabelledPoints& points) {
  for (int i = 0; i < table.rows(); ++i) {
    const double* const row = table.values.data() + i * table.columns;
    const int place = rowOf(i, row);
    for (int k = 0; k < kInputs; ++k) {
      points.X.at(place, k) = static_cast<float>(row[first + k]);
    }
    points.y[place] = static_cast<int>(row[first + kInputs]);
  }
}

struct Setup {
  LabelledPoints points;
  Tensor<float> W;
};

// What the notebook draws from torch's generator, in its order: data, then W.
Setup setUp(const Settings& settings) {
  TorchGenerator generator(settings.integer("seed"));
  const int n = rowsOf(settings), drawn = drawnRows(settings);
  LabelledPoints points{Tensor<float>(Shape(n, kInputs)), std::vector<int>(n)};
  const Table& typed = settings.table("data");
  if (typed.empty()) {
    const LabelledPoints made = clouds(generator, drawn, settings.number("spread"));
    std::copy(made.X.begin(), made.X.end(), points.X.data());
    std::copy(made.y.begin(), made.y.end(), points.y.begin());
  }
  put(
      typed, 0, [](int i, const double*) { return i; }, points);
  put(
      settings.table("added"), 0, [drawn](int i, const double*) { return drawn + i; }, points);
  Tensor<float> W(Shape(kInputs, kClouds));
  if (!settings.flag("zero-init")) generator.normal(W.data(), W.size(), 0, settings.number("sd"));
  return {std::move(points), std::move(W)};
}

class Softmax final : public Program<float> {
 public:
  explicit Softmax(const Settings& settings) : Softmax(settings, setUp(settings)) {}

  void configure(const Settings& settings) override {
    lr_ = settings.number("lr");
    epochs_ = settings.integer("epochs");
    batchSize_ = settings.number("batch-size");
    double_ = settings.flag("double-softmax");
    sums_ = settings.flag("drop-keepdim") ? Keepdim::kDrop : Keepdim::kKeep;
    points_ = drawn_;
    put(
        settings.table("moved"), 1, [](int, const double* row) { return static_cast<int>(row[0]); },
        points_);
    minimum_.reset();
  }

  std::int64_t updatesPerEpoch() const override { return dataIter_.batchesPerEpoch(); }
  std::int64_t totalSteps() const override { return epochs_ * updatesPerEpoch(); }

  std::vector<std::string> columns() const override {
    std::vector<std::string> names{"loss", "fullLoss", "accuracy"};
    parameters_.addNames(names);
    return names;
  }
  void measure(std::int64_t, double* row) override;
  Answer ask(const std::string& question, const Values& arguments) override {
    return question == "analysis" ? analysis() : Program<float>::ask(question, arguments);
  }

 private:
  struct Batch {
    Variable<float> X;
    Indices y;
  };

  Softmax(const Settings& settings, Setup setup)
      : drawn_(std::move(setup.points)),
        dataIter_({rowsOf(settings), static_cast<int>(settings.integer("batch-size")),
                   settings.integer("seed")}),
        WParameter_("W", std::move(setup.W)),
        bParameter_("b", Tensor<float>(Shape(kClouds))),
        W_(learned(WParameter_)),
        b_(learned(bParameter_)) {
    configure(settings);
  }

  Indices labels() const { return {points_.y.data(), static_cast<int>(points_.y.size())}; }
  Batch readBatch(std::int64_t step);
  Variable<float> probabilities(Variable<float> O, Keepdim sums) const;

  void oneUpdate(std::int64_t step) override;
  void describe(std::int64_t step, const Wanted& wanted, UpdateRecord& record) override;
  Rule rule() const override { return {lr_, batchSize_}; }
  double fullLoss(std::int64_t) override;
  const QuadraticLoss& quadratic() override { throw std::logic_error("not quadratic"); }
  void addFullGradient(UpdateRecord&) override {}
  std::vector<Variable<float>> losses() override { return {sum_}; }
  Answer data() const override;
  Answer analysis();

  LabelledPoints drawn_, points_;  // at the start; as they have been moved
  DataIter dataIter_;
  Parameter<float> WParameter_, bParameter_;
  Variable<float> W_, b_, loss_, sum_;
  std::vector<int> batchLabels_;
  std::optional<SoftmaxMinimum> minimum_;

  double lr_ = 0, batchSize_ = 1;
  std::int64_t epochs_ = 0;
  bool double_ = false;
  Keepdim sums_ = Keepdim::kKeep;
};

Softmax::Batch Softmax::readBatch(std::int64_t step) {
  const Indices rows = dataIter_.batch(static_cast<int>(step - 1));
  batchLabels_.clear();
  for (const int row : rows) batchLabels_.push_back(points_.y[row]);
  return {named(tape_.rows(points_.X.view(), rows), "X"), {batchLabels_.data(), rows.size}};
}

Variable<float> Softmax::probabilities(Variable<float> O, Keepdim sums) const {
  return softmax(double_ ? softmax(O) : O, Shift::kNone, sums);
}

void Softmax::oneUpdate(std::int64_t step) {
  // [one-update]
  const auto [X, y] = readBatch(step);            // @batch
  const auto O = named(matmul(X, W_) + b_, "O");  // @forward
  const auto yHat = probabilities(O, sums_);      // @softmax
  const auto l = crossEntropy(yHat, y);           // @loss
  sum_ = sum(l);
  backward(sum_);                  // @backward @sum
  sgd({W_, b_}, lr_, batchSize_);  // @divide @update
  parameters_.zeroGrad();          // @zero
  // [/one-update]
  loss_ = l;
}

void Softmax::describe(std::int64_t step, const Wanted& wanted, UpdateRecord& record) {
  const TensorView<const float> loss = loss_.value();
  record.loss = torchSum(loss.data(), loss.size()) / static_cast<float>(loss.size());
  if (!wanted.any()) return;
  const Indices rows = dataIter_.batch(static_cast<int>(step - 1));
  record.batch.assign(rows.begin(), rows.end());
  for (const char* name : {"X", "O", "yHat", "loss"}) {
    if (wanted.has(name)) record.tensors.push_back(copyOf<float>(name, tape_.find(name).value()));
  }
  if (wanted.has("y")) {
    record.tensors.push_back(
        listOf("y", std::vector<std::int32_t>(batchLabels_.begin(), batchLabels_.end())));
  }
  // What flows back into each sample's scores, ŷ − y, is its part of b's gradient.
  if (wanted.has("gradPerSample")) {
    record.tensors.push_back(copyOf<float>("gradPerSample.b", tape_.find("O").grad()));
  }
}

void Softmax::measure(std::int64_t step, double* row) {
  row[1] = fullLoss(step);
  const TensorView<const float> yHat = tape_.find("yHat").value();
  row[2] = static_cast<double>(countCorrect(yHat, labels())) / labels().size;
  parameters_.copyValues(row + 3);
}

double Softmax::fullLoss(std::int64_t) {
  tape_.clear();
  const NoGrad<float> noGrad(tape_);
  const Variable<float> O = matmul(tape_.leaf(points_.X.view()), W_) + b_;
  return mean(crossEntropy(probabilities(O, Keepdim::kKeep), labels())).item();
}

Answer Softmax::data() const {
  return {copyOf<float>("X", points_.X.view()),
          listOf("y", std::vector<std::int32_t>(points_.y.begin(), points_.y.end()))};
}

// The Hessian is at most ½ · mean of x xᵀ (with a column of ones) for each class: from its largest
// eigenvalue comes a learning rate that is safe wherever the run stands. With softmax twice the
// least loss is that of a sure and right answer, ln(e + q − 1) − 1, which no finite scores reach.
Answer Softmax::analysis() {
  if (!minimum_) minimum_ = softmaxMinimum(points_.X.view(), labels(), kClouds);
  const int n = labels().size;
  Eigen::MatrixXd second = Eigen::MatrixXd::Zero(kInputs + 1, kInputs + 1);
  for (int i = 0; i < n; ++i) {
    for (int a = 0; a <= kInputs; ++a) {
      for (int b = 0; b <= kInputs; ++b) {
        const double xa = a < kInputs ? points_.X.at(i, a) : 1,
                     xb = b < kInputs ? points_.X.at(i, b) : 1;
        second(a, b) += xa * xb / n;
      }
    }
  }
  const double twice = portable::log(portable::exp(1) + kClouds - 1) - 1;
  return {listOf("minimum", minimum_->parameters),
          scalarOf("minimumLoss", double_ ? twice : minimum_->loss),
          listOf("eigenvalues", std::vector<double>{}),
          scalarOf("largestSafeLr", 4 / eigenvalues(second)[0]),
          scalarOf("condition", std::numeric_limits<double>::infinity()),
          scalarOf("singular", 1)};
}

void checkRows(const char* name, const Table& table, int first, int rows) {
  for (int i = 0; i < table.rows(); ++i) {
    const double* const row = table.values.data() + i * table.columns;
    if (first > 0) checkRange(name, row[0], 0, rows - 1);
    checkRange(name, row[first + kInputs], 0, kClouds - 1);
    for (const double whole : {first > 0 ? row[0] : 0, row[first + kInputs]}) {
      if (whole != std::floor(whole)) throw ConfigError(ErrorName::kWrongType, name, whole);
    }
  }
}

// A history of more numbers than this is refused: the page would have to hold it as well.
constexpr double kMostNumbers = 2e7;

void check(const Settings& settings) {
  const double n = rowsOf(settings), batch = settings.number("batch-size");
  checkRows("data", settings.table("data"), 0, 0);
  checkRows("added", settings.table("added"), 0, 0);
  checkRows("moved", settings.table("moved"), 1, static_cast<int>(n));
  // Sums of shape (B,) only fit where every batch has as many rows as there are classes.
  if (settings.flag("drop-keepdim") && (batch != kClouds || std::fmod(n, kClouds) != 0)) {
    const int rows = batch != kClouds ? static_cast<int>(batch) : static_cast<int>(n) % kClouds;
    broadcastShape(Shape(rows, kClouds), Shape(rows == 1 ? 2 : rows), "divide");
  }
  const double perEpoch = std::ceil(n / batch);
  checkRange("epochs", settings.number("epochs"), 1,
             std::max(1.0, std::floor(kMostNumbers / (12 * perEpoch))));
}

}  // namespace

ExperimentInfo softmaxInfo() {
  constexpr double kAnySeed = 9007199254740992;  // 2^53: whole numbers are exact up to here
  using G = SettingGroup;
  return {"softmax",
          {Setting::integer("seed", 0, -kAnySeed, kAnySeed, G::kData),
           Setting::integer("n", 300, 1, 3000, G::kData).andUseful(3, 1000),
           Setting::real("spread", 0.8, 0, 100, G::kData).andUseful(0.05, 3),
           Setting::table("data", 1e6, 3, 3, 1000, G::kData),
           Setting::table("added", 1e6, 3, 3, 100, G::kData),
           Setting::table("moved", 1e6, 4, 4, 100, G::kData).andLive(),
           Setting::integer("batch-size", 10, 1, 3000, G::kTraining).andUseful(1, 300),
           Setting::real("lr", 0.1, 0, 100, G::kTraining).andLive().andUseful(1e-3, 10),
           Setting::integer("epochs", 3, 1, 1000, G::kTraining).andLive().andUseful(1, 100),
           Setting::real("sd", 0.01, 0, 100, G::kStart).andUseful(0.01, 10),
           Setting::flag("zero-init", G::kStart),
           Setting::flag("double-softmax", G::kVariant).andLive(),
           Setting::flag("drop-keepdim", G::kVariant)},
          {"batch", "forward", "softmax", "loss", "backward", "sum", "divide", "update", "zero"},
          {{"data", Needs::kSettings}, {"analysis", Needs::kSettings}, {"graph", Needs::kUpdate}},
          false,
          check,
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Softmax>(settings);
          }};
}

}  // namespace gw
