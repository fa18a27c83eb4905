#include "experiments/optimizer_rows.h"

#include <algorithm>

#include "optim/optimizers.h"

namespace gw {
namespace {

Setting rowOf(const HyperParameter& parameter, double initial) {
  const char* const name = parameter.name.c_str();
  if (parameter.isSwitch) return Setting::flag(name, SettingGroup::kVariant).andLive();
  return Setting::real(name, initial, parameter.min, parameter.max, SettingGroup::kTraining)
      .andLive()
      .andUseful(parameter.useful.first, parameter.useful.second);
}

// Every hyper-parameter of any rule, once, in the order in which they first come.
std::vector<HyperParameter> allParameters() {
  std::vector<HyperParameter> all;
  for (const OptimizerInfo& rule : optimizers()) {
    for (const HyperParameter& one : rule.parameters) {
      const bool known = std::any_of(all.begin(), all.end(),
                                     [&](const HyperParameter& p) { return p.name == one.name; });
      if (!known) all.push_back(one);
    }
  }
  return all;
}

double initialOf(const OptimizerInfo& rule, const HyperParameter& parameter,
                 const OptimizerDefaults& own) {
  const auto named = own.find(rule.name);
  if (named == own.end()) return parameter.initial;
  const auto value = named->second.find(parameter.name);
  return value == named->second.end() ? parameter.initial : value->second;
}

}  // namespace

void addOptimizerRows(std::vector<Setting>& rows, const OptimizerDefaults& own) {
  std::vector<std::string> names;
  for (const OptimizerInfo& rule : optimizers()) names.push_back(rule.name);
  rows.push_back(Setting::choiceOf("optimizer", names, SettingGroup::kTraining));
  for (const HyperParameter& parameter : allParameters()) {
    std::string having;
    std::vector<std::pair<std::string, double>> defaults;
    for (const OptimizerInfo& rule : optimizers()) {
      for (const HyperParameter& one : rule.parameters) {
        if (one.name != parameter.name) continue;
        having += (having.empty() ? "optimizer=" : "|") + rule.name;
        defaults.emplace_back(rule.name, initialOf(rule, one, own));
      }
    }
    const double initial = defaults.front().second;
    const bool differ = std::any_of(defaults.begin(), defaults.end(),
                                    [&](const auto& one) { return one.second != initial; });
    Setting row =
        differ ? rowOf(parameter, initial).andBy("optimizer", defaults) : rowOf(parameter, initial);
    if (defaults.size() < optimizers().size()) row.when = having;
    rows.push_back(std::move(row));
  }
}

HyperValues hyperValues(const Settings& settings) {
  HyperValues values;
  for (const HyperParameter& parameter : allParameters()) {
    values[parameter.name] =
        parameter.isSwitch ? settings.flag(parameter.name) : settings.number(parameter.name);
  }
  return values;
}

}  // namespace gw
