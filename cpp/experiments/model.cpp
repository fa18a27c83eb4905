#include "experiments/model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/least_squares.h"
#include "analysis/likelihood.h"
#include "autograd/backward.h"
#include "autograd/ops.h"
#include "core/error.h"
#include "experiments/program.h"
#include "nn/linreg.h"
#include "optim/scratch_sgd.h"

namespace gw {
namespace {

using List = std::vector<double>;

// X is (n,d), y is (n,1).
struct Rows {
  Tensor<double> X, y;
};

Rows rowsOf(const Settings& settings) {
  const Table& typed = settings.table("data");
  if (typed.empty()) {
    const List &x = settings.list("x"), &y = settings.list("y");
    const int n = static_cast<int>(x.size());
    return {{Shape(n, 1), x}, {Shape(n, 1), y}};
  }
  const int n = typed.rows(), d = typed.columns - 1;
  Rows rows{Tensor<double>(Shape(n, d)), Tensor<double>(Shape(n, 1))};
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < d; ++k) rows.X.at(i, k) = typed.values[i * typed.columns + k];
    rows.y[i] = typed.values[i * typed.columns + d];
  }
  return rows;
}

int featuresOf(const Settings& settings) {
  const Table& typed = settings.table("data");
  return typed.empty() ? 1 : typed.columns - 1;
}

Tensor<double> startOf(const Settings& settings, int from, Shape shape) {
  Tensor<double> out(shape);
  const List& start = settings.list("start");
  if (!start.empty()) std::copy_n(start.begin() + from, out.size(), out.data());
  return out;
}

class Model final : public Program<double> {
 public:
  explicit Model(const Settings& settings)
      : wParameter_("w", startOf(settings, 0, Shape(featuresOf(settings), 1))),
        bParameter_("b", startOf(settings, featuresOf(settings), Shape(1))),
        w_(learned(wParameter_)),
        b_(learned(bParameter_)) {
    configure(settings);
  }

  void configure(const Settings& settings) override {
    rows_ = rowsOf(settings);
    lr_ = settings.number("lr");
    iterations_ = settings.integer("iterations");
    const std::string& reduction = settings.choice("reduction");
    const double n = rows_.y.size();
    share_ = reduction == "sum" ? 1 : reduction == "mean" ? 1 / n : 0.5 / n;
    noise_ = {settings.choice("distribution") == "laplace", settings.number("mu"),
              settings.number("sigma")};
    curve_ = settings.choice("curve");
    quadratic_.reset();
  }

  std::int64_t updatesPerEpoch() const override { return 1; }
  std::int64_t totalSteps() const override { return iterations_; }

  Answer ask(const std::string& question, const Values& arguments) override {
    if (question == "product") return product();
    if (question == "likelihood") return likelihood();
    return Program<double>::ask(question, arguments);
  }

 private:
  void oneUpdate(std::int64_t) override;
  void describe(std::int64_t, const Wanted& wanted, UpdateRecord& record) override;
  Rule rule() const override { return {lr_}; }
  double fullLoss(std::int64_t) override;
  const QuadraticLoss& quadratic() override {
    if (!quadratic_) quadratic_ = squaresOfLine(features(), labels(), share_);
    return *quadratic_;
  }
  std::vector<Variable<double>> losses() override {
    return {{&tape_, static_cast<int>(tape_.nodes().size()) - 1}};  // the sum
  }
  Answer data() const override {
    return {copyOf<double>("X", rows_.X.view()), copyOf<double>("y", rows_.y.view())};
  }

  Answer product() const;
  Answer likelihood() const;
  List predictions() const;
  List residuals() const;
  Eigen::MatrixXd features() const;
  Eigen::VectorXd labels() const {
    return Eigen::Map<const Eigen::VectorXd>(rows_.y.data(), rows_.y.size());
  }

  Rows rows_;
  Parameter<double> wParameter_, bParameter_;
  Variable<double> w_, b_, loss_;
  std::optional<QuadraticLoss> quadratic_;

  double lr_ = 0;
  double share_ = 1;  // of a row's square in the loss: 1, 1/n or 1/(2n)
  std::int64_t iterations_ = 0;
  Noise noise_;
  std::string curve_;
};

void Model::oneUpdate(std::int64_t) {
  const auto X = named(tape_.leaf(rows_.X.view()), "X");
  const auto y = named(tape_.leaf(rows_.y.view()), "y");
  // [one-update]
  const auto yHat = linreg(X, w_, b_);                // @forward
  const auto residual = named(yHat - y, "residual");  // @residual
  const auto l = square(residual) * share_;           // @loss
  backward(sum(l));                                   // @backward @sum
  sgd({w_, b_}, lr_, 1);                              // @update
  parameters_.zeroGrad();                             // @zero
  // [/one-update]
  loss_ = named(l, "loss");
}

void Model::describe(std::int64_t, const Wanted& wanted, UpdateRecord& record) {
  for (const double l : loss_.value()) record.loss += l;
  if (!wanted.any()) return;
  record.batch.resize(rows_.y.size());
  std::iota(record.batch.begin(), record.batch.end(), 0);
  for (const char* name : {"X", "y", "yHat", "residual", "loss"}) {
    if (wanted.has(name)) record.tensors.push_back(copyOf<double>(name, tape_.find(name).value()));
  }
  if (!wanted.has("gradPerSample")) return;
  // Per row: its features times what flows back into its prediction.
  const TensorView<const double> upstream = tape_.find("yHat").grad();
  Tensor<double> w = rows_.X;
  for (int i = 0; i < w.shape().rows(); ++i) {
    for (int k = 0; k < w.shape().columns(); ++k) w.at(i, k) *= upstream[i];
  }
  record.tensors.push_back(copyOf<double>("gradPerSample.w", w.view()));
  record.tensors.push_back(copyOf<double>("gradPerSample.b", upstream));
}

double Model::fullLoss(std::int64_t) {
  double total = 0;
  for (const double e : residuals()) total += e * e * share_;
  return total;
}

Eigen::MatrixXd Model::features() const {
  Eigen::MatrixXd X(rows_.X.shape().rows(), rows_.X.shape().columns());
  for (int i = 0; i < X.rows(); ++i) {
    for (int k = 0; k < X.cols(); ++k) X(i, k) = rows_.X.at(i, k);
  }
  return X;
}

List Model::predictions() const {
  List out;
  for (int i = 0; i < rows_.X.shape().rows(); ++i) {
    double sum = 0;
    for (int k = 0; k < rows_.X.shape().columns(); ++k) {
      sum += rows_.X.at(i, k) * wParameter_.value[k];
    }
    out.push_back(sum + bParameter_.value[0]);
  }
  return out;
}

List Model::residuals() const {
  List out = predictions();
  for (std::size_t i = 0; i < out.size(); ++i) out[i] -= rows_.y[static_cast<int>(i)];
  return out;
}

// The matrices of the model where the run stands, p = d + 1: A (n,p) is X with a column of ones;
// parameters (p,), w then b; yHat, residual (n,); turned (p,), A^T times the residuals, and
// gradient (p,), the same as the loss's share makes it; normal (p,p), A^T A, and right (p,), A^T y;
// solution (p,), rank.
Answer Model::product() const {
  const int n = rows_.X.shape().rows(), d = rows_.X.shape().columns(), p = d + 1;
  Tensor<double> A(Shape(n, p));
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < d; ++k) A.at(i, k) = rows_.X.at(i, k);
    A.at(i, d) = 1;
  }
  const List e = residuals();
  List turned(p), gradient(p), right(p), normal(p * p);
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < p; ++k) {
      turned[k] += A.at(i, k) * e[i];
      right[k] += A.at(i, k) * rows_.y[i];
      for (int j = 0; j < p; ++j) normal[k * p + j] += A.at(i, k) * A.at(i, j);
    }
  }
  for (int k = 0; k < p; ++k) gradient[k] = 2 * share_ * turned[k];
  List parameters(p);
  parameters_.copyValues(parameters.data());
  const LeastSquares best = leastSquares(features(), labels());
  return {copyOf<double>("A", A.view()),
          listOf("parameters", parameters),
          listOf("yHat", predictions()),
          listOf("residual", e),
          listOf("turned", turned),
          listOf("gradient", gradient),
          {"normal", Shape(p, p), normal},
          listOf("right", right),
          listOf("solution", List(best.solution.begin(), best.solution.end())),
          scalarOf("rank", best.rank)};
}

// The curve of the noise, and the residuals under it where the run stands: at, values (m,); places,
// heights (n,) of the residuals; likelihood, their product; minusLog, the sum of -log; squares,
// half the sum of squares; peak.
Answer Model::likelihood() const {
  constexpr int kPoints = 241;
  constexpr double kReach = 5;  // to both sides, at least
  const List places = residuals();
  double low = -kReach, high = kReach;
  for (const double place : places) {
    low = std::min(low, place);
    high = std::max(high, place);
  }
  const double room = std::max(1.0, 0.1 * (high - low));
  if (low < -kReach) low -= room;
  if (high > kReach) high += room;
  const auto height = [&](double e) {
    return curve_ == "density" ? density(noise_, e) : minusLogDensity(noise_, e);
  };
  List at(kPoints), values(kPoints), heights;
  for (int k = 0; k < kPoints; ++k) {
    at[k] = low + (high - low) * k / (kPoints - 1);
    values[k] = height(at[k]);
  }
  double product = 1, minusLog = 0, squares = 0;
  for (const double place : places) {
    heights.push_back(height(place));
    product *= density(noise_, place);
    minusLog += minusLogDensity(noise_, place);
    squares += place * place / 2;
  }
  return {listOf("at", at),
          listOf("values", values),
          listOf("places", places),
          listOf("heights", heights),
          scalarOf("likelihood", product),
          scalarOf("minusLog", minusLog),
          scalarOf("squares", squares),
          scalarOf("peak", density(noise_, noise_.mu))};
}

std::vector<Question> questions() {
  std::vector<Question> all = programQuestions();
  all.push_back({"product", Needs::kState});
  all.push_back({"likelihood", Needs::kState});
  return all;
}

void check(const Settings& settings) {
  const List& start = settings.list("start");
  const int numbers = featuresOf(settings) + 1;
  if (!start.empty() && static_cast<int>(start.size()) != numbers) {
    throw ConfigError(ErrorName::kWrongLength, "start", start, numbers, numbers);
  }
}

}  // namespace

ExperimentInfo modelInfo() {
  using G = SettingGroup;
  return {
      "model",
      {Setting::list("x", {1, 2, 3}, 1e6, 1, 1000, G::kData),
       Setting::list("y", {3, 5, 7}, 1e6, 1, 1000, G::kData).andAlong("x"),
       Setting::table("data", 1e6, 3, 5, 1000, G::kData),
       Setting::list("start", {}, 1e6, 0, 5, G::kStart),
       Setting::real("lr", 0.1, 0, 10, G::kTraining).andLive().andUseful(1e-4, 10),
       Setting::integer("iterations", 1000, 1, 100000, G::kTraining).andLive().andUseful(1, 10000),
       Setting::choiceOf("reduction", {"half-mean", "mean", "sum"}, G::kTraining).andLive(),
       Setting::choiceOf("product", {"predictions", "gradient", "normal"}, G::kTraining).andLive(),
       Setting::flag("lines", G::kTraining).andLive(),
       Setting::choiceOf("distribution", {"gaussian", "laplace"}, G::kTraining).andLive(),
       Setting::choiceOf("curve", {"density", "minus-log"}, G::kTraining).andLive(),
       Setting::real("mu", 0, -1e6, 1e6, G::kTraining).andLive().andUseful(-5, 5),
       Setting::real("sigma", 1, 0.01, 1e6, G::kTraining).andLive().andUseful(0.1, 5)},
      {"forward", "residual", "loss", "backward", "sum", "update", "zero"},
      questions(),
      true,
      check,
      [](const Settings& settings) -> std::unique_ptr<Experiment> {
        return std::make_unique<Model>(settings);
      }};
}

}  // namespace gw
