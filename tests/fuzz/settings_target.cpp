#include "fuzz/draw.h"
#include "fuzz/targets.h"
#include "fuzz/told.h"
#include "native/image_files.h"

namespace gw {
namespace {

constexpr double kSmall = 200;

// Whether it is quick to run: a whole number that is never negative may be a size.
bool small(const Settings& settings) {
  for (const auto& [name, value] : settings.differing()) {
    const Setting& row = settings.row(name);
    const bool size = row.kind == SettingKind::kInt && row.min >= 0;
    if (size && std::get<double>(value) > kSmall) return false;
  }
  return true;
}

void expectExperiment(Input& input, const ExperimentInfo& info, const Values& given,
                      const Values& told) {
  bool made = false;
  try {
    Run run({info.id, given, {}}, History::kBudget, smallPictures());
    made = true;
    expect(bytesOf(run.description().settings) == bytesOf(told), "a run tells its settings");
    run.advance(2);
    refused([&] { run.ask(input.one(info.questions).name, {}, run.length()); });
  } catch (const ConfigError& error) {
    made = made || error.name == ErrorName::kMissingBytes;  // not all files are provided here
  }
  expect(made, "what the checks take makes an experiment");
}

}  // namespace

void settingsTarget(Input input) {
  const ExperimentInfo& info = drawExperiment(input);
  const Values given = drawAnything(input, info);
  std::optional<Settings> taken;
  if (refused([&] { taken = makeSettings(info, given); })) return;
  for (const Setting& row : info.settings) check(row, taken->all().at(row.name));
  const Values told = taken->differing();
  expect(bytesOf(makeSettings(info, told).all()) == bytesOf(taken->all()),
         "settings survive a link");
  if (small(*taken)) expectExperiment(input, info, given, told);
}

}  // namespace gw
