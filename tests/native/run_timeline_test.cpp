#include "run/timeline.h"
#include "runs.h"

using namespace gw;

namespace {

Timeline timeline(std::size_t budget) {
  Timeline out(EditLog(findExperiment("regression"), {{"forget-zero-grad", true}},
                       {{40, SettingChange{"lr", 0.001}}}),
               budget);
  while (out.extend()) {
  }
  return out;
}

}  // namespace

TEST_CASE("with few key frames every state is computed again with the same bits") {
  Timeline large = timeline(History::kBudget), small = timeline(1000);
  REQUIRE(large.length() == 300);
  REQUIRE(small.length() == 300);
  CHECK(small.history().state(301 - 1) == nullptr);
  for (const std::int64_t step : {300, 299, 41, 40, 39, 150, 0, 151, 1}) {
    CAPTURE(step);
    checkSame(small.state(step), large.state(step));
  }
  for (const std::int64_t step : {300, 41, 7}) {
    const UpdateRecord a = small.record(step, kEverything), b = large.record(step, kEverything);
    CHECK(values(a, "after.w") == values(b, "after.w"));
    CHECK(values(a, "grad.b") == values(b, "grad.b"));
  }
}

TEST_CASE("with few key frames a tail can be cut off and put back") {
  Timeline large = timeline(History::kBudget), small = timeline(1000);
  const EditLog log = small.log();
  const Edit edit{77, SettingChange{"lr", 0.5}};
  History::Tail tail = small.amend(log.with(edit), 77);
  for (int i = 0; i < 50; ++i) small.extend();
  Timeline other = timeline(History::kBudget);
  other.amend(log.with(edit), 77);
  for (int i = 0; i < 50; ++i) other.extend();
  checkSame(small.state(127), other.state(127));
  small.replace(log, std::move(tail));
  REQUIRE(small.length() == 300);
  for (const std::int64_t step : {300, 77, 78, 200}) {
    checkSame(small.state(step), large.state(step));
    CHECK(small.history().row(step)[1] == large.history().row(step)[1]);
  }
}
