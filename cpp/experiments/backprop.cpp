#include "experiments/backprop.h"

#include "autograd/backward.h"
#include "core/error.h"
#include "data/data_iter.h"
#include "experiments/linear_data.h"
#include "experiments/linear_start.h"
#include "experiments/program.h"
#include "nn/linreg.h"
#include "nn/squared_loss.h"
#include "optim/scratch_sgd.h"
#include "tensor/torch_sum.h"

namespace gw {
namespace {

struct Setup {
  LinearData<float> data;
  LinearStart start;
};

Setup setUp(const Settings& settings) {
  TorchGenerator generator(settings.integer("seed"));
  LinearData<float> data = dataOf(settings, generator);
  const int d = data.X.shape().columns();
  const Table& start = settings.table("start");
  return {data, start.empty() ? initialise(generator, d) : startAt(start.values, d)};
}

// Where the trail is cut: behind which tensor.
enum class Cut { kNowhere, kProduct, kPrediction };

// How often backward() is called, and on what.
enum class Calls { kOnce, kNever, kNeverAgain, kLate, kTwoGraphs, kSameGraph };

constexpr const char* kCuts[] = {"nowhere", "product", "prediction"};
constexpr const char* kCalls[] = {"once", "never",      "never-again",
                                  "late", "two-graphs", "same-graph"};

template <typename E, std::size_t n>
E oneOf(const char* const (&names)[n], const std::string& choice) {
  std::size_t k = 0;
  while (k + 1 < n && names[k] != choice) ++k;
  return static_cast<E>(k);
}

// The rows of a batch, and where the loss of them is measured.
struct Place {
  Tensor<float> X, y, w, b;
};

// The loss of those rows with parameter k moved by `nudge`, in T.
template <typename T>
double lossAt(const Place& place, bool mean, int k, double nudge) {
  Tensor<T> X(place.X.shape()), y(place.y.shape()), w(place.w.shape()), b(place.b.shape());
  std::copy(place.X.begin(), place.X.end(), X.data());
  std::copy(place.y.begin(), place.y.end(), y.data());
  std::copy(place.w.begin(), place.w.end(), w.data());
  std::copy(place.b.begin(), place.b.end(), b.data());
  (k < w.size() ? w[k] : b[0]) += static_cast<T>(nudge);
  Tape<T> tape;
  const Variable<T> yHat = linreg(tape.leaf(X.view()), tape.leaf(w.view()), tape.leaf(b.view()));
  const Variable<T> l = squaredLoss(yHat, tape.leaf(y.view()));
  return (mean ? gw::mean(l) : sum(l)).item();
}

class Backprop final : public Program<float> {
 public:
  explicit Backprop(const Settings& settings) : Backprop(settings, setUp(settings)) {}

  void configure(const Settings& settings) override {
    lr_ = settings.number("lr");
    epochs_ = settings.integer("epochs");
    epsilon_ = settings.number("epsilon");
    reduction_ = settings.choice("reduction");
    calls_ = oneOf<Calls>(kCalls, settings.choice("backward"));
    cut_ = oneOf<Cut>(kCuts, settings.choice("cut"));
  }

  std::int64_t updatesPerEpoch() const override { return dataIter_.batchesPerEpoch(); }
  std::int64_t totalSteps() const override { return stops() ? 1 : epochs_ * updatesPerEpoch(); }

  Answer ask(const std::string& question, const Values& arguments) override {
    if (question == "passes") return passes();
    if (question == "nudge") return nudge();
    Answer answer = Program<float>::ask(question, arguments);
    if (question == "graph" && !error_.empty()) answer.push_back(textOf("error", {error_}));
    return answer;
  }

 private:
  Backprop(const Settings& settings, Setup setup)
      : data_(std::move(setup.data)),
        made_(settings.table("data").empty()),
        trueW_(settings.list("true-w")),
        trueB_(settings.number("true-b")),
        batchSize_(settings.number("batch-size")),
        dataIter_({data_.y.size(), static_cast<int>(batchSize_), settings.integer("seed"),
                   !settings.flag("no-shuffle"), false}),
        wParameter_("w", std::move(setup.start.w)),
        bParameter_("b", std::move(setup.start.b)),
        w_(learned(wParameter_)),
        b_(learned(bParameter_)) {
    configure(settings);
  }

  // Such a program never gets past its first update.
  bool stops() const {
    return cut_ != Cut::kNowhere || calls_ == Calls::kNever || calls_ == Calls::kLate ||
           calls_ == Calls::kSameGraph ||
           (reduction_ == "none" && batchSize_ > 1 && data_.y.size() > 1);
  }

  // The same tensor; where the reader cuts, its numbers without the way they came.
  Variable<float> onwards(Variable<float> v, Cut here) {
    return cut_ == here ? named(detach(v), "detached") : v;
  }

  Variable<float> forward(Variable<float> X, Variable<float> y);
  void oneUpdate(std::int64_t step) override;
  void describe(std::int64_t step, const Wanted& wanted, UpdateRecord& record) override;
  Rule rule() const override { return {error_.empty() ? lr_ : 0, batchSize_, error_.empty()}; }
  // None of a parameter that backward() has never reached.
  void addGradients(const Rule& used, UpdateRecord& record) override {
    UpdateRecord all;
    Program<float>::addGradients(used, all);
    for (NamedTensor& tensor : all.tensors) {
      const bool known = (tensor.name == "grad.w" ? wParameter_ : bParameter_).hasGrad;
      if (known) record.tensors.push_back(std::move(tensor));
    }
  }
  double largestSafeLr(const Analysis& found) const override {
    return found.largestSafeLr * (reduction_ == "mean" ? batchSize_ : 1);
  }
  double fullLoss(std::int64_t step) override;
  const QuadraticLoss& quadratic() override {
    if (!quadratic_) quadratic_ = halfMeanSquares(data_);
    return *quadratic_;
  }
  std::vector<Variable<float>> losses() override;
  Answer data() const override;
  Answer passes();
  Answer nudge();

  LinearData<float> data_;
  bool made_;  // from true parameters; otherwise typed in
  std::vector<double> trueW_;
  double trueB_;
  double batchSize_;
  DataIter dataIter_;
  Parameter<float> wParameter_, bParameter_;
  Variable<float> w_, b_;
  std::optional<QuadraticLoss> quadratic_;

  double lr_ = 0;
  double epsilon_ = 0;
  std::int64_t epochs_ = 0;
  std::string reduction_;
  Calls calls_ = Calls::kOnce;
  Cut cut_ = Cut::kNowhere;

  // Of the update that ran last.
  Variable<float> total_;
  Tensor<float> beforeW_, beforeB_;
  std::string error_;  // what it stopped with; "": it did not
};

Variable<float> Backprop::forward(Variable<float> X, Variable<float> y) {
  // [forward]
  const auto product = named(matmul(X, w_), "product");                          // @product
  const auto yHat = named(onwards(product, Cut::kProduct) + b_, "yHat");         // @forward
  const auto residual = named(onwards(yHat, Cut::kPrediction) - y, "residual");  // @residual
  const auto squares = named(square(residual), "square");                        // @square
  const auto l = named(squares / 2, "loss");                                     // @loss
  const auto total = reduction_ == "mean" ? mean(l) : reduction_ == "sum" ? sum(l) : l;  // @total
  // [/forward]
  return named(total, reduction_ == "none" ? "loss" : "total");
}

void Backprop::oneUpdate(std::int64_t step) {
  // In a fresh notebook w.grad is None; after an update it is a tensor of zeros.
  wParameter_.hasGrad = bParameter_.hasGrad = step > 1 || calls_ == Calls::kNeverAgain;
  beforeW_ = wParameter_.value;
  beforeB_ = bParameter_.value;
  error_.clear();
  const Indices rows = dataIter_.batch(static_cast<int>(step - 1));
  const auto X = named(tape_.rows(data_.X.view(), rows), "X");
  const auto y = named(tape_.rows(data_.y.view(), rows), "y");
  // After sgd() it is too late: that stops before.
  const bool called =
      calls_ != Calls::kNever && calls_ != Calls::kNeverAgain && calls_ != Calls::kLate;
  try {
    if (calls_ == Calls::kTwoGraphs) backward(forward(X, y));
    // [one-update]
    total_ = forward(X, y);  // @product @forward @residual @square @loss @total
    // @backward @backloss @backsquare @backresidual @backforward @backproduct @sum
    if (called) backward(total_);
    if (calls_ == Calls::kSameGraph) backward(total_);
    sgd({w_, b_}, lr_, batchSize_);  // @update
    parameters_.zeroGrad();          // @zero
    // [/one-update]
  } catch (const ConfigError& error) {
    error_ = toText(error.name);
  }
}

void Backprop::describe(std::int64_t step, const Wanted& wanted, UpdateRecord& record) {
  const TensorView<const float> loss = tape_.find("loss").value();
  record.loss = torchSum(loss.data(), loss.size()) / static_cast<float>(loss.size());
  if (!wanted.any()) return;
  const Indices rows = dataIter_.batch(static_cast<int>(step - 1));
  record.batch.assign(rows.begin(), rows.end());
  for (const char* name : {"X", "y", "yHat", "residual", "loss"}) {
    if (wanted.has(name)) record.tensors.push_back(copyOf<float>(name, tape_.find(name).value()));
  }
}

double Backprop::fullLoss(std::int64_t) {
  tape_.clear();
  const NoGrad<float> noGrad(tape_);
  const Variable<float> yHat = linreg(tape_.leaf(data_.X.view()), w_, b_);
  return mean(squaredLoss(yHat, tape_.leaf(data_.y.view()))).item();
}

// Behind a cut the rest of the trail is there, too, though nobody goes it.
std::vector<Variable<float>> Backprop::losses() {
  std::vector<Variable<float>> roots;
  if (cut_ == Cut::kProduct) roots.push_back(tape_.find("product"));
  if (cut_ == Cut::kPrediction) roots.push_back(tape_.find("yHat"));
  roots.push_back(total_);
  return roots;
}

Answer Backprop::data() const {
  Answer out{copyOf<float>("X", data_.X.view()), copyOf<float>("y", data_.y.view())};
  if (!made_) return out;
  out.push_back(listOf("trueW", trueW_));
  out.push_back(scalarOf("trueB", trueB_));
  return out;
}

Answer Backprop::passes() {
  Answer out;
  constexpr const char* kNames[][2] = {{"product", "gradProduct"},   {"yHat", "gradYHat"},
                                       {"residual", "gradResidual"}, {"square", "gradSquare"},
                                       {"loss", "gradLoss"},         {"total", "gradTotal"}};
  for (const auto& [name, gradName] : kNames) {
    const Variable<float> v = tape_.find(name);
    if (!v) continue;
    out.push_back(copyOf<float>(name, v.value()));
    if (v.grad()) out.push_back(copyOf<float>(gradName, v.grad()));
  }
  UpdateRecord gradients;
  addGradients(rule(), gradients);
  for (NamedTensor& tensor : gradients.tensors) {
    tensor.name = tensor.name.substr(5);  // w, b
    out.push_back(std::move(tensor));
  }
  return out;
}

Answer Backprop::nudge() {
  const bool mean = reduction_ == "mean";
  const Place place{Tensor<float>(tape_.find("X").value()), Tensor<float>(tape_.find("y").value()),
                    beforeW_, beforeB_};
  std::vector<double> one, two, oneDouble, twoDouble;
  for (int k = 0; k < parameters_.size(); ++k) {
    const auto differences = [&](auto lossOf, std::vector<double>& single,
                                 std::vector<double>& both) {
      single.push_back((lossOf(epsilon_) - lossOf(0)) / epsilon_);
      both.push_back((lossOf(epsilon_) - lossOf(-epsilon_)) / (2 * epsilon_));
    };
    differences([&](double by) { return lossAt<float>(place, mean, k, by); }, one, two);
    differences([&](double by) { return lossAt<double>(place, mean, k, by); }, oneDouble,
                twoDouble);
  }
  return {listOf("oneSided", one), listOf("twoSided", two), listOf("oneSidedDouble", oneDouble),
          listOf("twoSidedDouble", twoDouble)};
}

void check(const Settings& settings) {
  checkHistory(settings, featuresOf(settings) + 3);  // w, b, the two losses
  checkStart(settings);
}

std::vector<Question> questions() {
  std::vector<Question> all = programQuestions();
  all.push_back({"passes", Needs::kUpdate});
  all.push_back({"nudge", Needs::kUpdate});
  return all;
}

template <std::size_t n>
std::vector<std::string> listed(const char* const (&names)[n]) {
  return {names, names + n};
}

}  // namespace

ExperimentInfo backpropInfo() {
  constexpr double kAnySeed = 9007199254740992;  // 2^53: whole numbers are exact up to here
  using G = SettingGroup;
  return {
      "backprop",
      {Setting::integer("seed", 0, -kAnySeed, kAnySeed, G::kData),
       Setting::integer("n", 1000, 1, 100000, G::kData).andUseful(10, 10000),
       Setting::list("true-w", {2, -3.4}, 1000, 1, 8, G::kData),
       Setting::real("true-b", 4.2, -1000, 1000, G::kData).andUseful(-10, 10),
       Setting::real("noise", 0.01, 0, 100, G::kData).andUseful(1e-3, 10),
       Setting::table("data", 1e6, 2, 9, 1000, G::kData),
       Setting::table("start", 1e6, 2, 9, 1, G::kStart),
       Setting::integer("batch-size", 10, 1, 100000, G::kTraining).andUseful(1, 1000),
       Setting::real("lr", 0.03, 0, 100, G::kTraining).andLive().andUseful(1e-4, 10),
       Setting::integer("epochs", 3, 1, 1000, G::kTraining).andLive().andUseful(1, 20),
       Setting::real("epsilon", 1e-3, 1e-12, 100, G::kTraining).andUseful(1e-7, 1),
       Setting::choiceOf("reduction", {"sum", "mean", "none"}, G::kVariant),
       Setting::choiceOf("backward", listed(kCalls), G::kVariant),
       Setting::choiceOf("cut", listed(kCuts), G::kVariant),
       Setting::flag("no-shuffle", G::kVariant)},
      {"batch", "product", "forward", "residual", "square", "loss", "total", "backward", "backloss",
       "backsquare", "backresidual", "backforward", "backproduct", "sum", "update", "zero"},
      questions(),
      false,
      check,
      [](const Settings& settings) -> std::unique_ptr<Experiment> {
        return std::make_unique<Backprop>(settings);
      }};
}

}  // namespace gw
