#include "check.h"
#include "run/edit_log.h"

using namespace gw;

namespace {

Edit lr(std::int64_t step, double value) { return {step, SettingChange{"lr", value}}; }

EditLog logOf(const std::vector<Edit>& edits) {
  return EditLog(findExperiment("by-hand"), {}, edits);
}

}  // namespace

TEST_CASE("an edit is in force from its step on") {
  const EditLog log = logOf({lr(5, 0.1), lr(9, 0.2)});
  CHECK(log.settingsAt(4).number("lr") == 0.01);
  CHECK(log.settingsAt(5).number("lr") == 0.1);
  CHECK(log.settingsAt(8).number("lr") == 0.1);
  CHECK(log.settingsAt(9).number("lr") == 0.2);
  CHECK(log.stage(100) == 2);
}

TEST_CASE("an edit forgets those after it and replaces one of the same setting and step") {
  const EditLog log = logOf({lr(5, 0.1), lr(9, 0.2)}).with(lr(7, 0.3));
  REQUIRE(log.edits().size() == 2);
  CHECK(log.settingsAt(100).number("lr") == 0.3);
  CHECK(log.with(lr(7, 0.4)).edits().size() == 2);
  CHECK(log.with(lr(8, 0.4)).edits().size() == 3);
  CHECK(log.with({7, SettingChange{"iterations", 5.0}}).edits().size() == 3);
}

TEST_CASE("a point that is moved on is one edit; an added or a removed one is another") {
  const auto point = [](int i, std::vector<double> x, std::vector<double> y) {
    return Edit{3, PointChange{i, std::move(x), std::move(y)}};
  };
  EditLog log = logOf({}).with(point(0, {1.1}, {3})).with(point(0, {1.2}, {3}));
  CHECK(log.edits().size() == 1);
  log = log.with(point(1, {}, {})).with(point(1, {}, {}));
  CHECK(log.edits().size() == 3);
  CHECK(log.settingsAt(3).list("x") == std::vector<double>{1.2});
  log = log.with(point(1, {5}, {5})).with(point(1, {6}, {6}));
  CHECK(log.edits().size() == 4);
  CHECK(log.settingsAt(3).list("x") == std::vector<double>{1.2, 6});
}

TEST_CASE("a log has a longest length") {
  EditLog log = logOf({});
  for (int k = 0; k < EditLog::kMostEdits; ++k) log = log.with(lr(k, k % 2 ? 0.1 : 0.2));
  checkError(ErrorName::kOutOfRange, [&] { log.with(lr(EditLog::kMostEdits, 0.3)); });
}
