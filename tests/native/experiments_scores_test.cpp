#include <limits>

#include "experiments/scores.h"
#include "runs.h"

using namespace gw;
using doctest::Approx;

namespace {

using List = std::vector<double>;

Answer asked(const Values& settings) { return openRun("scores", settings).ask("scores"); }

}  // namespace

TEST_CASE("scores become shares that keep their order and add up to 1") {
  const List share = values(asked({}), "share");
  checkClose(share, List{0.66524094, 0.24472847, 0.09003057}, 1e-6);
  const List shifted = values(asked({{"shift", 5.0}}), "share");
  checkClose(shifted, share, 1e-6);
}

TEST_CASE("float32 has edges: overflow above, grains and nothing below, rescue by the maximum") {
  const auto at = [](double shift, bool rescue) {
    return values(asked({{"scores", List{1, 2, 3}}, {"shift", shift}, {"subtract-max", rescue}}),
                  "share");
  };
  const List over = at(86, false);
  CHECK(over[0] == 0);
  CHECK(over[1] == 0);
  CHECK(std::isnan(over[2]));
  for (const double share : at(100, false)) CHECK(std::isnan(share));
  for (const double share : at(-200, false)) CHECK(std::isnan(share));
  checkClose(at(-104, false), List{1 / 15.0, 4 / 15.0, 10 / 15.0}, 1e-6);
  for (const double shift : {-200.0, 86.0, 100.0}) checkClose(at(shift, true), at(0, true), 1e-6);
}

TEST_CASE("the gradient of the true class's loss is share minus label, and adds up to 0") {
  const Answer answer = asked({{"label", 1.0}});
  checkClose(values(answer, "gradient"), List{0.66524094, -0.75527153, 0.09003057}, 1e-6);
  CHECK(values(answer, "loss")[0] == Approx(1.4076059).epsilon(1e-6));
  CHECK(values(answer, "shareGradient")[1] == Approx(-4.0861613).epsilon(1e-6));
}

TEST_CASE("from scores the loss stays finite where from shares it does not") {
  const Answer answer =
      asked({{"scores", List{200, 0, 0}}, {"label", 1.0}, {"subtract-max", true}});
  CHECK(values(answer, "loss")[0] == std::numeric_limits<double>::infinity());
  CHECK(values(answer, "lossFromScores")[0] == 200);
}

TEST_CASE("scores, label and guess that do not fit are refused by name") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  for (const double bad : {kInfinity, -kInfinity, std::nan("")}) {
    checkError(ErrorName::kOutOfRange, [bad] { openRun("scores", {{"scores", List{1, bad}}}); });
  }
  checkError(ErrorName::kOutOfRange, [] { openRun("scores", {{"label", 3.0}}); });
  checkError(ErrorName::kWrongLength, [] { openRun("scores", {{"guess", List{1, 2}}}); });
  CHECK(openRun("scores").totalSteps() == 0);
}
