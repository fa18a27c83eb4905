#include "experiments/settings.h"

#include "core/error.h"

namespace gw {

Settings::Settings(const std::vector<Setting>& rows, const Values& given) : rows_(&rows) {
  for (const Setting& setting : rows) values_[setting.name] = setting.initial;
  *this = with(given);
}

const Setting& Settings::row(const std::string& name) const {
  for (const Setting& setting : *rows_) {
    if (setting.name == name) return setting;
  }
  throw ConfigError(ErrorName::kUnknownSetting, name);
}

Values Settings::differing() const {
  Values out;
  for (const Setting& setting : *rows_) {
    const Value& value = values_.at(setting.name);
    if (value != setting.initial) out[setting.name] = value;
  }
  return out;
}

Settings Settings::with(const Values& changes) const {
  Settings out = *this;
  for (const auto& [name, value] : changes) {
    check(row(name), value);
    out.values_[name] = value;
  }
  return out;
}

}  // namespace gw
