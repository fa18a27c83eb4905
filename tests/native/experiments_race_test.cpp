#include "experiments/race.h"
#include "optim/optimizers.h"
#include "runs.h"

using namespace gw;
using doctest::Approx;

namespace {

using List = std::vector<double>;

Values settingsOf(const Json& printed) {
  Values settings;
  for (const char* name : {"surface", "optimizer"})
    settings[name] = printed[name].get<std::string>();
  for (const char* name : {"lr", "momentum", "beta1", "beta2", "iterations"}) {
    if (printed.contains(name)) settings[name] = printed[name].get<double>();
  }
  settings["start"] = numbers<double>(printed["start"]);
  return settings;
}

List placeAt(Reader& run, std::int64_t step) {
  const List row = run.parametersAt(step);
  return {row[0], row[1]};
}

Values with(const char* optimizer, double lr, double momentum = 0.5) {
  return {{"optimizer", std::string(optimizer)}, {"lr", lr}, {"momentum", momentum}};
}

}  // namespace

TEST_CASE("the race agrees with torch.optim at every step; but for Adam's, in every bit") {
  for (const Json& printed : fixture("race")["race"]) {
    CAPTURE(printed.dump());
    Reader run = openRun("race", settingsOf(printed));
    const double relative = printed["optimizer"] == "adam" ? 1e-12 : 0;
    for (std::size_t k = 0; k < printed["path"].size(); ++k) {
      checkClose(placeAt(run, k + 1), numbers<double>(printed["path"][k]), relative);
    }
  }
}

TEST_CASE("every rule replays and comes back to the same bits, its memory included") {
  for (const OptimizerInfo& rule : optimizers()) {
    CAPTURE(rule.name);
    Reader run = openRun("race", {{"optimizer", rule.name}, {"iterations", 400.0}, {"lr", 0.1}});
    run.advance(400);
    const Series whole = run.series(0, 400);
    Reader edited = openRun("race", {{"optimizer", rule.name}, {"iterations", 400.0}, {"lr", 0.1}});
    edited.advance(150);
    edited.edit(SettingChange{"lr", 0.2});
    edited.advance(10);
    edited.undo();
    edited.advance(250);
    checkSameSeries(whole, edited.series(0, 400));
  }
}

TEST_CASE("an update tells gradient, memory, step and place") {
  Run run({"race", {{"optimizer", std::string("adam")}}, {}});
  const Wanted wanted({"loss", "grad", "m", "v", "mHat", "vHat", "step", "before", "after"});
  const UpdateRecord record = *run.advance(1, 1, wanted);
  checkClose(values(record, "grad.x"), List{-1, -8}, 1e-15);
  checkClose(values(record, "m.x"), List{-0.1, -0.8}, 1e-15);
  checkClose(values(record, "v.x"), List{0.001, 0.064}, 1e-12);
  checkClose(values(record, "mHat.x"), List{-1, -8}, 1e-12);
  checkClose(values(record, "vHat.x"), List{1, 64}, 1e-12);
  checkClose(values(record, "step.x"), List{-0.4, -0.4}, 1e-7);
  checkSame(values(record, "before.x"), List{-5, -2});
  CHECK(record.loss == 10.5);
}

TEST_CASE("columns tell the gradient where the run stands and what the rule remembers") {
  Run run({"race", {{"optimizer", std::string("momentum")}}, {}});
  CHECK(run.experimentAt(0).columns() == std::vector<std::string>{"loss", "fullLoss", "x.0", "x.1",
                                                                  "grad.x.0", "grad.x.1", "v.x.0",
                                                                  "v.x.1"});
  run.advance(1);
  const double* const row = run.history().row(1);
  checkClose(List{row[4], row[5]}, List{0.2 * row[2], 4 * row[3]}, 1e-15);
  checkSame(List{row[6], row[7]}, List{-1, -8});
}

TEST_CASE("the largest safe lr is the rule's own, and belongs to the loss with its factor") {
  CHECK(openRun("race", with("sgd", 0.4)).analysis().largestSafeLr == Approx(0.5));
  CHECK(openRun("race", with("momentum", 0.4)).analysis().largestSafeLr == Approx(0.75));
  CHECK(openRun("race", with("nesterov", 0.4)).analysis().largestSafeLr == Approx(0.375));
  CHECK(std::isinf(openRun("race", with("adam", 0.4)).analysis().largestSafeLr));
  CHECK(openRun("race", {{"loss-factor", 100.0}}).analysis().largestSafeLr == Approx(0.005));
}

TEST_CASE("a hundred times the loss moves Adagrad and Adam nowhere else, and SGD far away") {
  for (const char* rule : {"adagrad", "adam"}) {
    Reader one = openRun("race", with(rule, 0.4));
    Values scaled = with(rule, 0.4);
    scaled["loss-factor"] = 100.0;
    Reader hundred = openRun("race", scaled);
    checkClose(placeAt(one, 20), placeAt(hundred, 20), 1e-6);
  }
  Reader sgd = openRun("race", {{"loss-factor", 100.0}});
  CHECK(std::abs(placeAt(sgd, 20)[1]) > 1e40);
}

TEST_CASE("on the saddle there is no least loss, and who stands on the ridge stays there") {
  Reader run = openRun("race", {{"surface", std::string("saddle")}, {"start", List{1, 0}}});
  const Analysis found = run.analysis();
  CHECK(found.saddle);
  CHECK_FALSE(found.singular);
  CHECK(found.minimumLoss < -1e300);
  CHECK(placeAt(run, 20)[1] == 0);
  CHECK_FALSE(openRun("race").analysis().saddle);
}

TEST_CASE("the line's surface is by-hand's: momentum walks its valley where plain descent crawls") {
  Values settings = with("momentum", 0.01, 0.9);
  settings["surface"] = std::string("line");
  settings["start"] = List{1, 0};
  settings["iterations"] = 1000.0;
  Reader run = openRun("race", settings);
  CHECK(run.fullLoss() == 29);
  CHECK(run.analysis().eigenvalues[0] == Approx(33.278).epsilon(1e-4));
  checkClose(placeAt(run, 1000), List{2, 1}, 1e-12);
}

TEST_CASE("what cannot be raced with is refused at the door") {
  const auto refuses = [](const Values& settings) {
    checkError(ErrorName::kOutOfRange, [&] { openRun("race", settings); });
  };
  refuses({{"lr", -0.1}});
  refuses({{"lr", NAN}});
  refuses({{"momentum", 1.0}, {"optimizer", std::string("momentum")}});
  refuses({{"beta1", 1.0}});
  refuses({{"beta2", 1.0}});
  refuses({{"eps", 0.0}});
  refuses({{"start", List{INFINITY, 0}}});
  refuses({{"loss-factor", 0.0}});
  checkError(ErrorName::kWrongLength, [] { openRun("race", {{"start", List{1}}}); });
  checkError(ErrorName::kUnknownChoice, [] {
    openRun("race", {{"surface", std::string("hill")}});
  });
}

TEST_CASE("lr 0 stands still with every rule, and a run away is a status") {
  for (const OptimizerInfo& rule : optimizers()) {
    Reader run = openRun("race", {{"optimizer", rule.name}, {"lr", 0.0}});
    checkSame(placeAt(run, 20), List{-5, -2});
  }
  Reader away = openRun("race", {{"lr", 100.0}, {"iterations", 10000.0}});
  away.advance(10000);
  CHECK(away.status() == Status::kDiverged);
}
