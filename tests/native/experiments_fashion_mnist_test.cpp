#include <cmath>

#include "experiments/optimizer_rows.h"
#include "image_files.h"
#include "optim/optimizers.h"
#include "runs.h"

namespace gw {
namespace {

Run open(const Values& settings, std::size_t budget = History::kBudget) {
  return Run({"fashion-mnist", settings, {}}, budget, smallPictures());
}

double scalar(const Answer& answer, const std::string& name) { return values(answer, name)[0]; }

// The same classifier in doubles, told apart from the engine's: a picture of class c is its row c,
// so the 28 weights of a row and a class stay one number.
class SmallClassifier {
 public:
  SmallClassifier(const std::string& rule, const Settings& settings)
      : ofW_(makeOptimizer<double>(rule, w.shape())), ofB_(makeOptimizer<double>(rule, b.shape())) {
    for (Optimizer<double>* one : {&ofW_, &ofB_}) {
      std::visit([&](auto& own) { own.configure(hyperValues(settings)); }, *one);
    }
  }

  void step(const std::vector<std::int32_t>& batch) {
    Tensor<double> gradW(w.shape()), gradB(b.shape());
    for (const int picture : batch) {
      const int c = picture % kClasses;
      double total = 0;
      for (int k = 0; k < kClasses; ++k) total += std::exp(score(c, k));
      for (int k = 0; k < kClasses; ++k) {
        const double error = std::exp(score(c, k)) / total - (k == c);
        gradW[c * kClasses + k] += error / batch.size();
        gradB[k] += error / batch.size();
      }
    }
    std::visit([&](auto& rule) { rule.step(w, gradW); }, ofW_);
    std::visit([&](auto& rule) { rule.step(b, gradB); }, ofB_);
  }

  Tensor<double> w{Shape(kClasses, kClasses)}, b{Shape(kClasses)};

 private:
  double score(int c, int k) const { return kImageSide * w[c * kClasses + k] + b[k]; }

  Optimizer<double> ofW_, ofB_;
};

}  // namespace

TEST_CASE("fashion-mnist: without its pictures a run says which bytes are missing") {
  try {
    Run({"fashion-mnist", {}, {}});
    FAIL("it ran");
  } catch (const ConfigError& error) {
    CHECK(error.name == ErrorName::kMissingBytes);
    CHECK(error.parameter == "pictures");
    CHECK(std::get<std::string>(error.value) == "fashion-mnist/sample");
  }
}

TEST_CASE(
    "fashion-mnist: from zero the loss is ln 10, and one step makes the ghosts of the classes") {
  Run run = open({{"zero-init", true}, {"batch-size", 40.0}});
  const double* const start = run.history().row(0);
  CHECK(start[1] == doctest::Approx(std::log(10.0)));
  CHECK(start[4] == 0.1);  // the first class of equals
  run.advance(1);
  const Answer means = run.ask("means", {}, 1);
  const std::vector<double> mean = values(means, "means");
  const std::vector<double> w = values(run.ask("weights", {}, 1), "w");
  for (int pixel = 0; pixel < 784; ++pixel) {
    double all = 0;
    for (int label = 0; label < kClasses; ++label) all += mean[label * 784 + pixel] / 10;
    for (int label = 0; label < kClasses; ++label) {
      const double ghost = 0.1 * (mean[label * 784 + pixel] / 10 - all / 10);
      REQUIRE(w[pixel * kClasses + label] == doctest::Approx(ghost).epsilon(1e-4));
    }
  }
}

TEST_CASE("fashion-mnist: a step far back is computed again with the same bits") {
  const Values settings{{"batch-size", 7.0}, {"epochs", 5.0}};
  Run whole = open(settings), thin = open(settings, 1);
  whole.advance(30);
  thin.advance(30);
  for (const std::int64_t step : {29, 3, 17, 12}) {
    checkSame(values(whole.ask("weights", {}, step), "w"),
              values(thin.ask("weights", {}, step), "w"));
    CHECK(scalar(whole.ask("measured", {}, step), "trainLoss") ==
          scalar(thin.ask("measured", {}, step), "trainLoss"));
  }
}

TEST_CASE(
    "fashion-mnist: train loss and accuracy run over the epoch, the rest is measured after it") {
  Run run = open({{"batch-size", 16.0}, {"epochs", 2.0}});
  run.advance(6);
  const auto column = [&](std::int64_t step, int k) { return run.history().row(step)[k]; };
  CHECK(column(1, 2) == doctest::Approx(column(1, 0)));
  CHECK(column(2, 2) == doctest::Approx((column(1, 0) + column(2, 0)) / 2));
  CHECK(column(4, 2) == doctest::Approx(column(4, 0)));
  CHECK(std::isnan(column(2, 1)));
  CHECK(std::isnan(column(2, 4)));
  CHECK(column(3, 1) < column(0, 1));
  CHECK(scalar(run.ask("measured", {}, 3), "fullLoss") == column(3, 1));
}

TEST_CASE("fashion-mnist: pixels in another order change nothing") {
  Run plain = open({{"batch-size", 8.0}}),
      scrambled = open({{"batch-size", 8.0}, {"scramble", true}});
  plain.advance(50);
  scrambled.advance(50);
  CHECK(plain.history().row(50)[2] ==
        doctest::Approx(scrambled.history().row(50)[2]).epsilon(1e-5));
  CHECK(plain.history().row(50)[4] == scrambled.history().row(50)[4]);
}

TEST_CASE("fashion-mnist: what it tells of its pictures and its mistakes agrees") {
  Run run = open({{"batch-size", 8.0}, {"epochs", 20.0}});
  run.advance(3);
  const std::vector<double> counts = values(run.ask("confusion", {}, 3), "counts");
  double right = 0, total = 0;
  for (int k = 0; k < 100; ++k) {
    total += counts[k];
    if (k % 11 == 0) right += counts[k];
  }
  CHECK(total == 20);
  CHECK(right == scalar(run.ask("confusion", {}, 3), "correct"));
  const Answer mistakes = run.ask("mistakes", {{"count", 5.0}}, 3);
  CHECK(scalar(mistakes, "found") == total - right);
  const std::vector<double> losses = values(mistakes, "losses");
  CHECK(std::is_sorted(losses.rbegin(), losses.rend()));
  const Answer one = run.ask("predict", {{"set", std::string("test")}, {"row", 4.0}}, 3);
  double sum = 0;
  for (const double share : values(one, "probabilities")) sum += share;
  CHECK(sum == doctest::Approx(1));
  const Answer same = run.ask("predict", {{"pixels", values(one, "pixels")}}, 3);
  checkSame(values(one, "scores"), values(same, "scores"));
  run.advance(200);
  CHECK(scalar(run.ask("confusion", {}, 100), "correct") == 20);
  const Answer changed = run.ask("changed", {{"mirror", 1.0}}, 100);
  CHECK(values(changed, "right") == values(changed, "before"));  // a row is its own mirror image
}

TEST_CASE("fashion-mnist: every optimizer of the race trains it, each at its own rate") {
  for (const OptimizerInfo& rule : optimizers()) {
    CAPTURE(rule.name);
    Run run = open({{"zero-init", true}, {"batch-size", 7.0}, {"optimizer", rule.name}});
    SmallClassifier same(rule.name, run.settingsAt(0));
    for (std::int64_t step = 1; step <= 30; ++step) {
      same.step(run.advance(1, step, Wanted({"loss"}))->batch);
    }
    const auto close = [](double expected) {
      return doctest::Approx(expected).epsilon(1e-4).scale(0.01);
    };
    const Answer answer = run.ask("weights", {}, 30);
    const std::vector<double> w = values(answer, "w"), b = values(answer, "b");
    for (int k = 0; k < kClasses; ++k) {
      for (int pixel = 0; pixel < 784; ++pixel) {
        const int row = pixel / kImageSide;
        const double expected = row < kClasses ? same.w[row * kClasses + k] : 0;
        REQUIRE(w[pixel * kClasses + k] == close(expected));
      }
      REQUIRE(b[k] == close(same.b[k]));
    }
  }
}

TEST_CASE("fashion-mnist: an optimizer comes with a rate of its own, and another can be given") {
  const auto numberOf = [](const Values& given, const char* name) {
    return open(given).settingsAt(0).number(name);
  };
  const auto named = [](const char* rule) { return Values{{"optimizer", std::string(rule)}}; };
  CHECK(numberOf({}, "lr") == 0.1);
  CHECK(numberOf(named("momentum"), "lr") == 0.01);
  CHECK(numberOf(named("momentum"), "momentum") == 0.9);
  CHECK(numberOf(named("adagrad"), "lr") == 0.05);
  CHECK(numberOf(named("adam"), "lr") == 0.001);
  CHECK(numberOf({{"optimizer", std::string("adam")}, {"lr", 0.1}}, "lr") == 0.1);
}

TEST_CASE("fashion-mnist: what an optimizer remembers comes back with the step") {
  for (const OptimizerInfo& rule : optimizers()) {
    CAPTURE(rule.name);
    const Values settings{{"batch-size", 7.0}, {"optimizer", rule.name}};
    Run whole = open(settings), thin = open(settings, 1);
    whole.advance(30);
    thin.advance(30);
    for (const std::int64_t step : {30, 4, 19}) {
      checkSame(values(whole.ask("weights", {}, step), "w"),
                values(thin.ask("weights", {}, step), "w"));
    }
    Run edited = open(settings);
    edited.advance(20);
    edited.edit(SettingChange{"lr", 0.3}, {10, 10, false});
    edited.advance(5);
    edited.undo({15, 15});
    edited.advance(30);
    checkSame(values(whole.ask("weights", {}, 30), "w"),
              values(edited.ask("weights", {}, 30), "w"));
  }
}

TEST_CASE(
    "fashion-mnist: bytes as they are break the program from scratch, not the library's loss") {
  Run scratch = open({{"raw-pixels", true}, {"lr", 10.0}});
  scratch.advance(20);
  CHECK(scratch.history().divergence());
  Run concise = open({{"raw-pixels", true}, {"lr", 10.0}, {"concise", true}});
  concise.advance(10);
  CHECK_FALSE(concise.history().divergence());
}

}  // namespace gw
