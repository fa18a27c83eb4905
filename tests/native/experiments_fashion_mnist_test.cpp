#include <cmath>

#include "image_files.h"
#include "runs.h"

namespace gw {
namespace {

Run open(const Values& settings, std::size_t budget = History::kBudget) {
  return Run({"fashion-mnist", settings, {}}, budget, smallPictures());
}

double scalar(const Answer& answer, const std::string& name) { return values(answer, name)[0]; }

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
