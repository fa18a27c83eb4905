#include "experiments/concise.h"

#include <algorithm>
#include <limits>
#include <variant>

#include "autograd/backward.h"
#include "core/error.h"
#include "data/data_iter.h"
#include "data/data_loader.h"
#include "experiments/library_data.h"
#include "experiments/linear_data.h"
#include "experiments/program.h"
#include "nn/huber_loss.h"
#include "nn/l1_loss.h"
#include "nn/mse_loss.h"
#include "nn/sequential.h"
#include "optim/sgd.h"

namespace gw {
namespace {

enum class ZeroAt { kBefore, kTop, kAfter, kBetween, kNever };
enum class Loss { kMse, kL1, kHuber, kSmoothL1 };

// In the order of the enums.
const std::vector<std::string> kPlaces{"before", "top", "after", "between", "never"};
const std::vector<std::string> kLosses{"mse", "l1", "huber", "smooth-l1"};
const std::vector<std::string> kReductions{"mean", "row-mean", "sum"};

template <typename E>
E chosen(const std::vector<std::string>& choices, const std::string& choice) {
  return static_cast<E>(std::find(choices.begin(), choices.end(), choice) - choices.begin());
}

// Who hands out the rows: torch's loader or the notebook's own function.
using Order = std::variant<DataLoader, DataIter>;

std::vector<int> widths(const Settings& settings, const LibraryData& data) {
  const int d = data.X.shape().columns(), q = data.y.shape().columns();
  const int hidden = static_cast<int>(settings.integer("hidden"));
  return hidden == 0 ? std::vector<int>{d, q} : std::vector<int>{d, hidden, q};
}

class Concise final : public Program<float> {
 public:
  explicit Concise(const Settings& settings)
      : Concise(settings, TorchGenerator(settings.integer("seed"))) {}

  void configure(const Settings& settings) override {
    lr_ = settings.number("lr");
    trainer_.configure({{"lr", lr_}});
    epochs_ = settings.integer("epochs");
    lossKind_ = chosen<Loss>(kLosses, settings.choice("loss"));
    threshold_ = settings.number("threshold");
    reduction_ = chosen<Reduction>(kReductions, settings.choice("reduction"));
    zeroAt_ = chosen<ZeroAt>(kPlaces, settings.choice("zero-at"));
    quadratic_.reset();
  }

  std::int64_t updatesPerEpoch() const override {
    return std::visit([](const auto& order) { return order.batchesPerEpoch(); }, order_);
  }
  std::int64_t totalSteps() const override { return epochs_ * updatesPerEpoch(); }

 private:
  struct Batch {
    Variable<float> X, y;
  };

  // The generator goes through what the notebook draws, in its order: data, start, orders.
  Concise(const Settings& settings, TorchGenerator&& generator)
      : data_(libraryData(settings, generator)),
        net_(tape_, widths(settings, data_)),
        order_(start(settings, generator)) {
    for (Parameter<float>* p : net_.parameters()) parameters_.add(*p);
    configure(settings);
  }

  Order start(const Settings& settings, TorchGenerator& generator);

  Variable<float> lossOf(Variable<float> yHat, Variable<float> y) const {
    switch (lossKind_) {
      case Loss::kL1:
        return l1Loss(yHat, y, reduction_);
      case Loss::kHuber:
        return huberLoss(yHat, y, threshold_, reduction_);
      case Loss::kSmoothL1:
        return smoothL1Loss(yHat, y, threshold_, reduction_);
      default:
        return mseLoss(yHat, y, reduction_);
    }
  }

  Indices rowsOfUpdate(std::int64_t step) {
    return std::visit([step](auto& order) { return order.batch(static_cast<int>(step - 1)); },
                      order_);
  }
  Batch nextBatch(std::int64_t step) {
    const Indices rows = rowsOfUpdate(step);
    return {named(tape_.rows(data_.X.view(), rows), "X"),
            named(tape_.rows(data_.y.view(), rows), "y")};
  }
  void zeroGrad(ZeroAt place) {
    if (zeroAt_ == place) parameters_.zeroGrad();
  }

  Answer ask(const std::string& question, const Values& arguments) override {
    if (question != "folded") return Program<float>::ask(question, arguments);
    const FoldedNet folded = net_.folded();
    return {copyOf<double>("w", folded.w.view()), copyOf<double>("b", folded.b.view())};
  }

  void oneUpdate(std::int64_t step) override;
  void describe(std::int64_t step, const Wanted& wanted, UpdateRecord& record) override;
  Rule rule() const override { return {lr_, 1, zeroAt_ == ZeroAt::kAfter}; }
  double fullLoss(std::int64_t) override {
    tape_.clear();
    const NoGrad<float> noGrad(tape_);
    return lossOf(net_(tape_.leaf(data_.X.view())), tape_.leaf(data_.y.view())).item();
  }
  const QuadraticLoss& quadratic() override;
  std::vector<Variable<float>> losses() override { return {loss_}; }
  Answer data() const override { return libraryDataAnswer(data_); }

  LibraryData data_;
  Sequential<float> net_;
  Order order_;
  Sgd<float> trainer_{Shape()};  // remembers nothing, so one serves all parameters
  Variable<float> loss_;
  std::optional<QuadraticLoss> quadratic_;

  double lr_ = 0;
  std::int64_t epochs_ = 0;
  Loss lossKind_ = Loss::kMse;
  double threshold_ = 1;  // delta of huber, beta of smooth-l1
  Reduction reduction_ = Reduction::kMean;
  ZeroAt zeroAt_ = ZeroAt::kBefore;
};

Order Concise::start(const Settings& settings, TorchGenerator& generator) {
  const int n = data_.X.shape().rows();
  const int batchSize = static_cast<int>(settings.integer("batch-size"));
  const bool single = net_.size() == 1;
  const std::string init = single ? settings.choice("init") : "default";
  Linear<float>& layer = net_[0];
  // [start]
  if (init == "book") DataLoader::peek(generator);
  if (init != "scratch") net_.initialise(generator);
  if (init != "default") {
    generator.normal(layer.weight.value.data(), layer.weight.value.size(), 0, 0.01);
    layer.bias.value.fill(0);
  }
  // [/start]
  if (settings.choice("order") == "data-iter")
    return DataIter({n, batchSize, settings.integer("seed"), true, false});
  return DataLoader({n, batchSize, true}, generator);
}

void Concise::oneUpdate(std::int64_t step) {
  // [one-update]
  zeroGrad(ZeroAt::kTop);
  const auto [X, y] = nextBatch(step);  // @batch
  const auto l = lossOf(net_(X), y);    // @forward @residual @loss
  zeroGrad(ZeroAt::kBefore);            // @zero
  backward(l);                          // @backward @sum
  zeroGrad(ZeroAt::kBetween);
  for (Parameter<float>* p : net_.parameters()) trainer_.step(p->value, p->grad);  // @update
  zeroGrad(ZeroAt::kAfter);
  // [/one-update]
  loss_ = l;
}

void Concise::describe(std::int64_t step, const Wanted& wanted, UpdateRecord& record) {
  record.loss = loss_.item();
  if (!wanted.any()) return;
  const Indices rows = rowsOfUpdate(step);
  record.batch.assign(rows.begin(), rows.end());
  if (wanted.has("order")) {
    const int epoch = static_cast<int>(record.epoch - 1);
    const std::vector<int>& order = std::visit(
        [epoch](auto& all) -> const std::vector<int>& { return all.order(epoch); }, order_);
    record.tensors.push_back(
        listOf("order", std::vector<std::int32_t>(order.begin(), order.end())));
  }
  for (const char* name : {"X", "y", "yHat", "residual", "loss"}) {
    if (wanted.has(name)) record.tensors.push_back(copyOf<float>(name, tape_.find(name).value()));
  }
  if (!wanted.has("gradPerSample") || net_.size() > 1) return;
  // Per sample, output by output: what flows back into its prediction, times its row of X.
  const TensorView<const float> X = tape_.find("X").value();
  const TensorView<const float> upstream = tape_.find("yHat").grad();
  const int d = X.shape().columns(), q = upstream.shape().columns();
  Tensor<float> w(Shape(rows.size, q * d));
  for (int i = 0; i < rows.size; ++i) {
    for (int j = 0; j < q; ++j) {
      for (int k = 0; k < d; ++k) w.at(i, j * d + k) = X.at(i, k) * upstream.at(i, j);
    }
  }
  record.tensors.push_back(copyOf<float>("gradPerSample.w", w.view()));
  record.tensors.push_back(copyOf<float>("gradPerSample.b", upstream));
}

const QuadraticLoss& Concise::quadratic() {
  if (quadratic_) return *quadratic_;
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  const Eigen::Index size = parameters_.size();
  quadratic_ = {Eigen::VectorXd::Constant(size, unknown), Eigen::MatrixXd::Zero(size, size),
                unknown, false};
  if (lossKind_ != Loss::kMse) return *quadratic_;
  QuadraticLoss ofLayer = squaresOfOutputs(data_, reduction_);
  const int q = data_.y.shape().columns(), d = data_.X.shape().columns();
  if (net_.size() == 1) {
    quadratic_ = std::move(ofLayer);
  } else if (net_[0].bias.value.size() >= std::min(d, q)) {
    quadratic_->minimum = ofLayer.minimum;
  }
  return *quadratic_;
}

std::vector<Question> questions() {
  std::vector<Question> all = programQuestions();
  all.push_back({"folded", Needs::kState});
  return all;
}

void check(const Settings& settings) {
  const int q = static_cast<int>(settings.integer("outputs"));
  const Table& typed = settings.table("data");
  if (!typed.empty()) checkRange("outputs", q, 1, typed.columns - 1);
  const int d = featuresOf(settings), h = static_cast<int>(settings.integer("hidden"));
  checkHistory(settings, 2 + (h == 0 ? q * (d + 1) : h * (d + 1) + q * (h + 1)));
}

}  // namespace

ExperimentInfo conciseInfo() {
  constexpr double kAnySeed = 9007199254740992;  // 2^53: whole numbers are exact up to here
  using G = SettingGroup;
  return {"concise",
          {Setting::integer("seed", 0, -kAnySeed, kAnySeed, G::kData),
           Setting::integer("n", 1000, 1, 100000, G::kData).andUseful(10, 10000),
           Setting::list("true-w", {2, -3.4}, 1000, 1, 8, G::kData),
           Setting::real("true-b", 4.2, -1000, 1000, G::kData).andUseful(-10, 10),
           Setting::real("noise", 0.01, 0, 100, G::kData).andUseful(1e-3, 10),
           Setting::table("data", 1e6, 2, 9, 1000, G::kData),
           Setting::integer("outputs", 1, 1, 6, G::kData).andUseful(1, 4),
           Setting::integer("hidden", 0, 0, 8, G::kStart).andUseful(0, 6),
           Setting::choiceOf("init", {"book", "default", "scratch"}, G::kStart),
           Setting::integer("batch-size", 10, 1, 100000, G::kTraining).andUseful(1, 1000),
           Setting::choiceOf("order", {"loader", "data-iter"}, G::kTraining),
           Setting::choiceOf("loss", kLosses, G::kTraining).andLive(),
           Setting::real("threshold", 1, 1e-6, 1e6, G::kTraining)
               .andLive()
               .andUseful(0.01, 10)
               .andWhen("loss=huber|smooth-l1"),
           Setting::choiceOf("reduction", kReductions, G::kTraining).andLive(),
           Setting::real("lr", 0.03, 0, 100, G::kTraining).andLive().andUseful(1e-4, 10),
           Setting::integer("epochs", 3, 1, 1000, G::kTraining).andLive().andUseful(1, 20),
           Setting::choiceOf("zero-at", kPlaces, G::kVariant).andLive()},
          {"batch", "forward", "residual", "loss", "zero", "backward", "sum", "update"},
          questions(),
          false,
          check,
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Concise>(settings);
          }};
}

}  // namespace gw
