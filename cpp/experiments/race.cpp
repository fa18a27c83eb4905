#include "experiments/race.h"

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "experiments/optimizer_rows.h"
#include "experiments/program.h"
#include "optim/trainer.h"

namespace gw {
namespace {

// c1 x1^2 + c2 x2^2
struct Curved {
  const char* name;
  double c1, c2;
};
constexpr Curved kCurved[] = {{"ravine", 0.1, 2}, {"bowl", 1, 1}, {"saddle", 1, -1}};

// |A x - y|^2 of the points (1, 3), (2, 5), (3, 7).
constexpr const char* kLine = "line";

Tensor<double> pair(double first, double second) { return {Shape(2), {first, second}}; }

class Race final : public Program<double> {
 public:
  explicit Race(const Settings& settings)
      : parameter_("x", pair(settings.list("start")[0], settings.list("start")[1])),
        x_(learned(parameter_)),
        before_(parameter_.value),
        factor_(settings.number("loss-factor")),
        trainer_(settings.choice("optimizer"), {&parameter_}) {
    const std::string& surface = settings.choice("surface");
    for (const Curved& one : kCurved) {
      if (surface != one.name) continue;
      c_ = pair(one.c1, one.c2);
      quadratic_ = sumOfSquares(2);
      quadratic_.hessian(0, 0) = 2 * factor_ * one.c1;
      quadratic_.hessian(1, 1) = 2 * factor_ * one.c2;
    }
    isLine_ = surface == kLine;
    if (isLine_) {
      const Eigen::Vector3d points(1, 2, 3), labels(3, 5, 7);
      quadratic_ = squaresOfLine(points, labels, factor_);
    }
    configure(settings);
  }

  void configure(const Settings& settings) override {
    iterations_ = settings.integer("iterations");
    trainer_.configure(hyperValues(settings));
  }

  std::int64_t updatesPerEpoch() const override { return 1; }
  std::int64_t totalSteps() const override { return iterations_; }

  std::vector<std::string> columns() const override;
  void measure(std::int64_t step, double* row) override;
  std::size_t stateBytes() const override {
    return parameters_.stateBytes() + trainer_.stateBytes();
  }
  void save(unsigned char* state) const override {
    parameters_.save(state);
    trainer_.save(state + parameters_.stateBytes());
  }
  void restore(const unsigned char* state) override {
    parameters_.restore(state);
    trainer_.restore(state + parameters_.stateBytes());
  }

 private:
  Variable<double> loss() {
    if (isLine_) {
      const auto e =
          matmul(tape_.leaf(A_.view()), reshape(x_, Shape(2, 1))) - tape_.leaf(y_.view());
      return sum(square(e)) * factor_;
    }
    return sum(square(x_) * tape_.leaf(c_.view())) * factor_;
  }
  Memories<double> memory() const {
    return std::visit([](auto& rule) { return rule.memory(); }, trainer_.rule(0));
  }
  std::vector<Derived<double>> derived() const {
    return std::visit([](const auto& rule) { return rule.derived(); }, trainer_.rule(0));
  }

  void oneUpdate(std::int64_t) override;
  void describe(std::int64_t, const Wanted& wanted, UpdateRecord& record) override;
  Rule rule() const override { return {}; }
  void addSteps(const Rule&, UpdateRecord& record) override;
  double largestSafeLr(const Analysis& found) const override {
    const double curvature = found.eigenvalues[0];
    const auto& one = trainer_.rule(0);
    return std::visit([&](const auto& rule) { return rule.largestSafeLr(curvature); }, one);
  }
  double fullLoss(std::int64_t) override { return loss().item(); }
  const QuadraticLoss& quadratic() override { return quadratic_; }
  std::vector<Variable<double>> losses() override { return {f_}; }

  Parameter<double> parameter_;
  Variable<double> x_, f_;
  Tensor<double> before_;
  double factor_;
  Trainer<double> trainer_;
  bool isLine_ = false;
  Tensor<double> c_{Shape(2)};
  const Tensor<double> A_{Shape(3, 2), {1, 1, 2, 1, 3, 1}}, y_{Shape(3, 1), {3, 5, 7}};
  QuadraticLoss quadratic_;
  std::int64_t iterations_ = 0;
};

void Race::oneUpdate(std::int64_t) {
  before_ = parameter_.value;
  // [one-update]
  const auto f = loss();   // @forward
  backward(f);             // @backward
  trainer_.step();         // @state @update
  parameters_.zeroGrad();  // @zero
  // [/one-update]
  f_ = f;
}

void Race::describe(std::int64_t, const Wanted& wanted, UpdateRecord& record) {
  record.loss = f_.item();
  if (wanted.has("loss")) record.tensors.push_back(copyOf<double>("loss", f_.value()));
  const auto add = [&](const char* name, TensorView<const double> values) {
    if (wanted.has(name)) {
      record.tensors.push_back(copyOf<double>(std::string(name) + "." + parameter_.name, values));
    }
  };
  for (const auto& [name, values] : memory()) add(name, values->view());
  for (const auto& [name, values] : derived()) add(name, values.view());
}

void Race::addSteps(const Rule&, UpdateRecord& record) {
  Tensor<double> step = before_;
  for (int i = 0; i < step.size(); ++i) step[i] -= parameter_.value[i];
  record.tensors.push_back(copyOf<double>("step." + parameter_.name, step.view()));
}

std::vector<std::string> Race::columns() const {
  std::vector<std::string> names = Program<double>::columns();
  const auto add = [&](const std::string& head) {
    for (const char* element : {".0", ".1"}) {
      names.push_back(head + "." + parameter_.name + element);
    }
  };
  add("grad");
  for (const auto& [name, values] : memory()) add(name);
  for (const auto& [name, values] : derived()) add(name);
  return names;
}

void Race::measure(std::int64_t, double* row) {
  tape_.clear();
  const auto f = loss();
  backward(f);
  row[1] = f.item();
  parameters_.copyValues(row + 2);
  row += 2 + parameters_.size();
  row = std::copy(parameter_.grad.begin(), parameter_.grad.end(), row);
  parameter_.grad.fill(0);
  for (const auto& [name, values] : memory()) row = std::copy(values->begin(), values->end(), row);
  for (const auto& [name, values] : derived()) row = std::copy(values.begin(), values.end(), row);
}

std::vector<Setting> rows() {
  using G = SettingGroup;
  std::vector<std::string> surfaces;
  for (const Curved& one : kCurved) surfaces.push_back(one.name);
  surfaces.push_back(kLine);
  std::vector<Setting> all{Setting::choiceOf("surface", surfaces, G::kData),
                           Setting::list("start", {-5, -2}, 1000, 2, 2, G::kStart)};
  addOptimizerRows(all);
  all.push_back(Setting::real("loss-factor", 1, 1e-6, 1e6, G::kTraining).andUseful(1e-3, 1e3));
  all.push_back(
      Setting::integer("iterations", 20, 1, 10000, G::kTraining).andLive().andUseful(1, 1000));
  return all;
}

}  // namespace

ExperimentInfo raceInfo() {
  return {"race",
          rows(),
          {"forward", "backward", "state", "update", "zero"},
          programQuestions(),
          false,
          [](const Settings&) {},
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Race>(settings);
          }};
}

}  // namespace gw
