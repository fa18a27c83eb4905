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

namespace {

// Nothing but a setting and a question.
class Microscope final : public Experiment {
 public:
  void configure(const Settings& settings) override { scale_ = settings.number("scale"); }
  std::int64_t updatesPerEpoch() const override { return 0; }
  std::int64_t totalSteps() const override { return 0; }
  std::vector<ParameterShape> parameters() const override { return {}; }
  std::vector<std::string> columns() const override { return {}; }
  void measure(std::int64_t, double*) override {}
  std::size_t stateBytes() const override { return 0; }
  void save(unsigned char*) const override {}
  void restore(const unsigned char*) override {}
  UpdateRecord update(std::int64_t, const Wanted&) override { return {}; }
  Answer ask(const std::string&, const Values&) override { return {scalarOf("scale", scale_)}; }

 private:
  double scale_ = 0;
};

const ExperimentInfo& microscope() {
  static const ExperimentInfo info = {
      "microscope",
      {Setting::real("scale", 1, 0, 9, SettingGroup::kData).andLive()},
      {},
      {{"scale", Needs::kSettings}},
      false,
      [](const Settings&) {},
      [](const Settings& settings) -> std::unique_ptr<Experiment> {
        auto made = std::make_unique<Microscope>();
        made->configure(settings);
        return made;
      }};
  return info;
}

}  // namespace

TEST_CASE("an experiment without updates has settings, undo and questions") {
  Timeline timeline(EditLog(microscope(), {}));
  CHECK(timeline.length() == 0);
  CHECK_FALSE(timeline.extend());
  CHECK(values(timeline.ask("scale", {}, 0), "scale")[0] == 1);
  const EditLog log = timeline.log();
  History::Tail tail = timeline.amend(log.with({0, SettingChange{"scale", 3.0}}), 0);
  CHECK(values(timeline.ask("scale", {}, 0), "scale")[0] == 3);
  timeline.replace(log, std::move(tail));
  CHECK(timeline.length() == 0);
  CHECK(values(timeline.ask("scale", {}, 0), "scale")[0] == 1);
  checkError(ErrorName::kUnknownStep, [&] { timeline.record(1, kEverything); });
}
