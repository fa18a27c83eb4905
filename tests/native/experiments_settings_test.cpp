#include <algorithm>
#include <cmath>

#include "check.h"
#include "experiments/registry.h"
#include "experiments/settings.h"
#include "image_files.h"

using namespace gw;

namespace {

void refuse(ErrorName name, const Values& given) {
  checkError(name, [&] { makeSettings(findExperiment("regression"), given); });
}

}  // namespace

TEST_CASE("defaults are filled in and only what differs is carried along") {
  const Settings settings =
      makeSettings(findExperiment("regression"), {{"lr", 0.03}, {"n", 500.0}, {"peek", true}});
  CHECK(settings.number("lr") == 0.03);
  CHECK(settings.integer("batch-size") == 10);
  CHECK(settings.list("true-w") == std::vector<double>{2, -3.4});
  CHECK(settings.differing() == Values{{"n", 500.0}, {"peek", true}});
}

TEST_CASE("a zero of the other sign is carried along") {
  const ExperimentInfo& info = findExperiment("by-hand");
  const Settings settings = makeSettings(info, {{"b", -0.0}});
  REQUIRE(settings.differing().count("b") == 1);
  CHECK(std::signbit(makeSettings(info, settings.differing()).number("b")));
  CHECK(makeSettings(info, {{"b", 0.0}}).differing().empty());
}

TEST_CASE("every kind of wrong value is refused with its name") {
  refuse(ErrorName::kUnknownSetting, {{"speed", 1.0}});
  refuse(ErrorName::kOutOfRange, {{"lr", -0.1}});
  refuse(ErrorName::kOutOfRange, {{"lr", std::nan("")}});
  refuse(ErrorName::kOutOfRange, {{"n", 1e6}});
  refuse(ErrorName::kOutOfRange, {{"true-w", std::vector<double>{1, 1001}}});
  refuse(ErrorName::kWrongType, {{"n", 10.5}});
  refuse(ErrorName::kWrongType, {{"n", true}});
  refuse(ErrorName::kWrongType, {{"peek", 1.0}});
  refuse(ErrorName::kWrongType, {{"lr", std::string("0.1")}});
  refuse(ErrorName::kWrongType, {{"true-w", 2.0}});
  refuse(ErrorName::kWrongLength, {{"true-w", std::vector<double>()}});
  refuse(ErrorName::kWrongLength, {{"true-w", std::vector<double>(9)}});
  checkError(ErrorName::kUnknownChoice, [] {
    makeSettings(findExperiment("by-hand"), {{"reduction", std::string("median")}});
  });
  checkError(ErrorName::kWrongType, [] {
    makeSettings(findExperiment("by-hand"), {{"reduction", 1.0}});
  });
}

TEST_CASE("an error says which value was wrong and what would be right") {
  try {
    makeSettings(findExperiment("regression"), {{"batch-size", 0.0}});
    FAIL("no error");
  } catch (const ConfigError& error) {
    CHECK(error.parameter == "batch-size");
    CHECK(std::get<double>(error.value) == 0);
    CHECK(error.min == 1);
    CHECK(error.max == 100000);
  }
}

TEST_CASE("the defaults of every experiment are within their own limits") {
  for (const ExperimentInfo& info : registry()) {
    CAPTURE(info.id);
    const Settings settings = makeSettings(info, {});
    CHECK(makeSettings(info, settings.all()) == settings);
    CHECK(settings.differing().empty());
    // Without updates there are no stops inside one.
    CHECK((makeExperiment(info, settings, smallPictures())->totalSteps() > 0) ==
          !info.phases.empty());
    const auto updates = std::count(info.phases.begin(), info.phases.end(), "update");
    CHECK(updates == (info.phases.empty() ? 0 : 1));
  }
}

namespace {

// Rows that no experiment has yet.
const std::vector<Setting>& madeUp() {
  using G = SettingGroup;
  static const std::vector<Setting> rows = {
      Setting::choiceOf("optimizer", {"sgd", "adam"}, G::kTraining),
      Setting::real("lr", 0.1, 0, 10, G::kTraining).andBy("optimizer", {{"adam", 0.001}}),
      Setting::real("beta", 0.9, 0, 1, G::kTraining).andWhen("optimizer=adam"),
      Setting::table("data", 100, 2, 3, 4, G::kData)};
  return rows;
}

Values adam() { return {{"optimizer", std::string("adam")}}; }

}  // namespace

TEST_CASE("a default that follows a choice goes with it, until it is set to something else") {
  const Settings sgd(madeUp(), {});
  CHECK(sgd.number("lr") == 0.1);
  const Settings other = sgd.with(adam());
  CHECK(other.number("lr") == 0.001);
  CHECK(other.differing() == adam());
  CHECK(other.with({{"optimizer", std::string("sgd")}}) == sgd);
  const Settings mine = sgd.with({{"lr", 0.5}}).with(adam());
  CHECK(mine.number("lr") == 0.5);
  CHECK(Settings(madeUp(), adam()).number("lr") == 0.001);
  Values both = adam();
  both["lr"] = 0.1;
  CHECK(Settings(madeUp(), both).differing() == both);
}

TEST_CASE("a table has rows of one width within its limits, or nothing") {
  const auto refuse = [](ErrorName name, const Value& value) {
    checkError(name, [&] { Settings(madeUp(), {{"data", value}}); });
  };
  CHECK(Settings(madeUp(), {}).table("data").empty());
  const Settings settings(madeUp(), {{"data", Table{2, {1, 2, 3, 4}}}});
  CHECK(settings.table("data").rows() == 2);
  CHECK(settings.differing().count("data") == 1);
  CHECK(settings.with({{"data", std::vector<double>()}}).differing().empty());
  refuse(ErrorName::kWrongLength, Table{1, {1, 2}});
  refuse(ErrorName::kWrongLength, Table{4, {1, 2, 3, 4}});
  refuse(ErrorName::kWrongLength, Table{2, std::vector<double>(10)});
  refuse(ErrorName::kOutOfRange, Table{2, {1, 101}});
  refuse(ErrorName::kOutOfRange, Table{2, {1, NAN}});
  refuse(ErrorName::kWrongType, std::vector<double>{1, 2});
}
