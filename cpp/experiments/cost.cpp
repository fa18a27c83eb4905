#include "experiments/cost.h"

#include <cmath>

#include "core/error.h"
#include "experiments/arguments.h"
#include "experiments/without_updates.h"
#include "random/torch_generator.h"

namespace gw {
namespace {

using List = std::vector<double>;

constexpr double kLr = 0.03;
constexpr int kMostFeatures = 200;  // a closed form stays below some 30 ms
constexpr int kMostRows = 1000;

class Cost final : public WithoutUpdates {
 public:
  explicit Cost(const Settings& settings) { configure(settings); }

  void configure(const Settings& settings) override {
    n_ = static_cast<int>(settings.integer("rows"));
    d_ = static_cast<int>(settings.integer("features"));
    batch_ = static_cast<int>(settings.integer("batch-size"));
    closed_ = settings.choice("way") == "closed-form";
    X_.clear();
  }

  Answer ask(const std::string&, const Values& arguments) override {
    const double repeat = repeatArgument(arguments);
    if (X_.empty()) fill();
    for (double k = 0; k < repeat; ++k) {
      if (closed_) {
        w_ = closedForm();
      } else {
        step();
      }
      asm volatile("" ::: "memory");  // what was read may be another now: it is all done again
    }
    return {listOf("result", w_)};
  }

 private:
  // X is (n,d), y = X 1: the closed form has to find ones.
  void fill() {
    X_.resize(static_cast<std::size_t>(n_) * d_);
    TorchGenerator(0).rand(X_.data(), n_ * d_);
    y_.assign(n_, 0);
    for (int i = 0; i < n_; ++i) {
      for (int k = 0; k < d_; ++k) y_[i] += row(i)[k];
    }
    w_.assign(d_, 0);
  }
  const double* row(int i) const { return X_.data() + static_cast<std::ptrdiff_t>(i) * d_; }

  List closedForm() const;
  void step();

  int n_ = 0, d_ = 0, batch_ = 0;
  bool closed_ = true;
  List X_, y_, w_;
};

// X^T X w = X^T y by the Cholesky decomposition X^T X = L L^T: n d^2 and d^3 multiplications, up to
// a factor.
List Cost::closedForm() const {
  const int d = d_;
  List A(static_cast<std::size_t>(d) * d), w(d);
  // [closed-form]
  for (int i = 0; i < n_; ++i) {
    const double* const x = row(i);
    for (int k = 0; k < d; ++k) {
      for (int j = 0; j <= k; ++j) A[k * d + j] += x[k] * x[j];
      w[k] += x[k] * y_[i];
    }
  }
  for (int k = 0; k < d; ++k) {
    for (int j = 0; j <= k; ++j) {
      for (int m = 0; m < j; ++m) A[k * d + j] -= A[k * d + m] * A[j * d + m];
      A[k * d + j] = j < k ? A[k * d + j] / A[j * d + j] : std::sqrt(A[k * d + k]);
    }
  }
  for (int k = 0; k < d; ++k) {
    for (int j = 0; j < k; ++j) w[k] -= A[k * d + j] * w[j];
    w[k] /= A[k * d + k];
  }
  for (int k = d - 1; k >= 0; --k) {
    for (int j = k + 1; j < d; ++j) w[k] -= A[j * d + k] * w[j];
    w[k] /= A[k * d + k];
  }
  // [/closed-form]
  return w;
}

// w <- w - lr X^T (X w - y) / B on the first B rows.
void Cost::step() {
  List gradient(d_);
  // [step]
  for (int i = 0; i < batch_; ++i) {
    double residual = -y_[i];
    for (int k = 0; k < d_; ++k) residual += row(i)[k] * w_[k];
    for (int k = 0; k < d_; ++k) gradient[k] += row(i)[k] * residual;
  }
  for (int k = 0; k < d_; ++k) w_[k] -= kLr / batch_ * gradient[k];
  // [/step]
}

// Below as many rows as features there is no closed form, and no batch is larger than the data.
void check(const Settings& settings) {
  checkRange("rows", settings.number("rows"), settings.number("features"), kMostRows);
  checkRange("batch-size", settings.number("batch-size"), 1, settings.number("rows"));
}

}  // namespace

ExperimentInfo costInfo() {
  using G = SettingGroup;
  return {"cost",
          {Setting::integer("rows", 1000, 1, kMostRows, G::kData).andLive().andUseful(10, 1000),
           Setting::integer("features", 10, 1, kMostFeatures, G::kData).andLive().andUseful(1, 200),
           Setting::integer("batch-size", 10, 1, kMostRows, G::kTraining).andLive(),
           Setting::choiceOf("way", {"closed-form", "step"}, G::kTraining).andLive()},
          {},
          {{"benchmark", Needs::kSettings}},
          false,
          check,
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Cost>(settings);
          }};
}

}  // namespace gw
