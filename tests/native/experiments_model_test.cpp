#include "analysis/likelihood.h"
#include "runs.h"

using namespace gw;
using doctest::Approx;

namespace {

using List = std::vector<double>;

const Table kHouses{3, {5, 1, 67, 6, 3, 63, 8, 4, 81, 9, 1, 103, 12, 2, 131}};
const Table kTripled{3, {1, 3, 3, 2, 6, 5, 3, 9, 7, 4, 12, 9}};

List product(const Values& settings, const char* name) {
  return values(openRun("model", settings).ask("product"), name);
}

List likelihood(Values settings, const char* name) {
  if (settings.count("x") == 0) settings["x"] = List{1, 1.5, 3};
  return values(openRun("model", settings).ask("likelihood"), name);
}

void refuses(const char* experiment, const Values& settings, ErrorName name,
             const std::string& parameter) {
  CAPTURE(parameter);
  try {
    openRun(experiment, settings);
  } catch (const ConfigError& error) {
    CHECK(error.name == name);
    CHECK(error.parameter == parameter);
    return;
  }
  FAIL("expected a ConfigError");
}

}  // namespace

TEST_CASE("the model's first gradient is the transposed table times the residuals, by n") {
  Reader run = openRun("model", {{"start", List{1, 0}}});
  checkSame(values(run.ask("product"), "turned"), List{-20, -9});
  const UpdateRecord record = run.records(1)[0];
  checkSame(values(record, "residual"), List{-2, -3, -4});
  checkClose(values(record, "grad.w"), List{-20.0 / 3}, 1e-12);
  checkClose(values(record, "grad.b"), List{-3}, 1e-12);
  checkClose(product({{"start", List{1, 0}}}, "gradient"), List{-20.0 / 3, -3}, 1e-12);
}

TEST_CASE("with the sum of squares the model walks as by hand") {
  Reader model =
      openRun("model", {{"start", List{1, 0}}, {"lr", 0.01}, {"reduction", std::string("sum")}});
  Reader byHand = openRun("by-hand");
  model.advance(1000);
  byHand.advance(1000);
  checkClose(model.parametersAt(1000), byHand.parametersAt(1000), 1e-12);
}

TEST_CASE("five houses: predictions, and residuals that vanish against every column") {
  const Values best{{"data", kHouses}, {"start", List{10, -5, 20}}};
  checkSame(product(best, "yHat"), List{65, 65, 80, 105, 130});
  checkSame(product(best, "turned"), List{0, 0, 0});
  checkSame(product(best, "normal"), List{350, 88, 40, 88, 31, 11, 40, 11, 5});
  checkSame(product(best, "right"), List{3860, 945, 445});
  checkClose(product(best, "solution"), List{10, -5, 20}, 1e-10);
  CHECK(product(best, "rank")[0] == 3);
}

TEST_CASE("a column three times another: three ends of descent, one line of predictions") {
  for (const auto& [start, end] : std::vector<std::pair<List, List>>{
           {{0, 0, 0}, {0.2, 0.6, 1}}, {{1, 0, 0}, {1.1, 0.3, 1}}, {{0, -1, 0}, {0.5, 0.5, 1}}}) {
    Reader run = openRun(
        "model", {{"data", kTripled}, {"start", start}, {"lr", 0.02}, {"iterations", 5000.0}});
    checkClose(run.parametersAt(5000), end, 1e-6);
    run.seek(5000);
    checkClose(values(run.ask("product"), "yHat"), List{3, 5, 7, 9}, 1e-6);
    CHECK(values(run.ask("product"), "rank")[0] == 2);
  }
}

TEST_CASE("one point, points on one place, a constant feature: the rank says so, nothing breaks") {
  for (const auto& [x, y] :
       std::vector<std::pair<List, List>>{{{2}, {5}}, {{2, 2}, {5, 5}}, {{2, 2, 2}, {5, 6, 7}}}) {
    Reader run = openRun("model", {{"x", x}, {"y", y}});
    CHECK(values(run.ask("product"), "rank")[0] == 1);
    run.advance(10);
    CHECK(run.fullLoss() >= run.analysis().minimumLoss - 1e-12);
    CHECK(run.analysis().singular);
  }
  const Table fewerThanWeights{3, {1, 2, 3}};
  CHECK(product({{"data", fewerThanWeights}}, "rank")[0] == 1);
}

TEST_CASE("points of the model can be moved and added; the equations follow") {
  Reader run = openRun("model");
  run.edit(PointChange{1, {1.5}, {5}});
  checkClose(values(run.ask("product"), "solution"), List{24.0 / 13, 21.0 / 13}, 1e-12);
  run.edit(PointChange{3, {4}, {9}});
  CHECK(values(run.ask("product"), "normal")[3] == 4);
}

TEST_CASE("peaks of the bell: (0,1), (0,2), (3,1)") {
  CHECK(density({false, 0, 1}, 0) == Approx(0.3989423));
  CHECK(density({false, 0, 2}, 0) == Approx(0.1994711));
  CHECK(density({false, 3, 1}, 3) == Approx(0.3989423));
  CHECK(density({true, 0, 1}, 0) == 0.5);
}

TEST_CASE("a density has area 1, and minus its logarithm stays finite far out") {
  for (const Noise& noise : {Noise{false, 1, 2}, Noise{true, -1, 0.5}}) {
    double area = 0;
    for (int k = -40000; k <= 40000; ++k) area += density(noise, k * 1e-3) * 1e-3;
    CHECK(area == Approx(1).epsilon(1e-5));
    CHECK(minusLogDensity(noise, 0.7) == Approx(-std::log(density(noise, 0.7))));
    CHECK(std::isfinite(minusLogDensity(noise, 1e6)));
  }
}

TEST_CASE("the likelihood grows as the loss falls, its -log is half the squares and a constant") {
  const double gap = 3 * std::log(std::sqrt(2 * std::acos(-1.0)));
  double before = 0;
  for (const List& line : {List{1, 0}, List{2, 1}, List{24.0 / 13, 21.0 / 13}}) {
    const double now = likelihood({{"start", line}}, "likelihood")[0];
    CHECK(now > before);
    before = now;
    const double minusLog = likelihood({{"start", line}}, "minusLog")[0];
    CHECK(minusLog == Approx(-std::log(now)));
    CHECK(minusLog - likelihood({{"start", line}}, "squares")[0] == Approx(gap));
  }
  CHECK(likelihood({{"start", List{2, 1}}}, "likelihood")[0] == Approx(0.0385108));
}

TEST_CASE("the timed closed form finds the weights, and so do many steps") {
  const Values small{{"rows", 20.0}, {"features", 3.0}, {"batch-size", 20.0}};
  const auto result = [&](const char* way, double repeat) {
    Values settings = small;
    settings["way"] = std::string(way);
    return values(openRun("cost", settings).ask("benchmark", {{"repeat", repeat}}), "result");
  };
  checkClose(result("closed-form", 1), List{1, 1, 1}, 1e-10);
  checkClose(result("step", 20000), List{1, 1, 1}, 1e-3);
}

TEST_CASE("what does not fit is refused by name") {
  const double nan = std::nan("");
  refuses("model", {{"lr", -0.1}}, ErrorName::kOutOfRange, "lr");
  refuses("model", {{"lr", nan}}, ErrorName::kOutOfRange, "lr");
  refuses("model", {{"x", List{1, nan, 3}}}, ErrorName::kOutOfRange, "x");
  refuses("model", {{"sigma", 0.0}}, ErrorName::kOutOfRange, "sigma");
  refuses("model", {{"start", List{1, 2, 3}}}, ErrorName::kWrongLength, "start");
  refuses("model", {{"x", List{1}}}, ErrorName::kWrongLength, "y");
  refuses("cost", {{"rows", 5.0}, {"features", 2.0}}, ErrorName::kOutOfRange, "batch-size");
  refuses("cost", {{"rows", 5.0}, {"batch-size", 2.0}}, ErrorName::kOutOfRange, "rows");
  Reader still = openRun("model", {{"lr", 0.0}, {"start", List{1, 0}}});
  checkSame(still.parametersAt(5), List{1, 0});
}
