#pragma once

#include <cstdint>
#include <map>

#include "experiments/setting.h"

namespace gw {

using Values = std::map<std::string, Value>;

// All settings of an experiment, checked once, with defaults filled in. A value: `with` makes a new
// one. The registry rows have to outlive it.
class Settings {
 public:
  // ConfigError kUnknownSetting, and those of check(Setting, Value).
  Settings(const std::vector<Setting>& rows, const Values& given);

  // Of settings that exist and are of that kind.
  double number(const std::string& name) const { return std::get<double>(values_.at(name)); }
  std::int64_t integer(const std::string& name) const {
    return static_cast<std::int64_t>(number(name));
  }
  bool flag(const std::string& name) const { return std::get<bool>(values_.at(name)); }
  const std::vector<double>& list(const std::string& name) const {
    return std::get<std::vector<double>>(values_.at(name));
  }
  const std::string& choice(const std::string& name) const {
    return std::get<std::string>(values_.at(name));
  }
  const Table& table(const std::string& name) const { return std::get<Table>(values_.at(name)); }

  const std::vector<Setting>& rows() const { return *rows_; }
  const Setting& row(const std::string& name) const;  // ConfigError kUnknownSetting
  const Values& all() const { return values_; }
  Values differing() const;  // from the defaults: what a link carries
  // A default that follows a choice goes with it, as long as it is the default. ConfigError
  // kWrongLength for a list that is not as long as the one it goes along with.
  Settings with(const Values& changes) const;

  bool operator==(const Settings& other) const { return values_ == other.values_; }

 private:
  Value defaultOf(const Setting& row) const;

  const std::vector<Setting>* rows_;
  Values values_;
};

}  // namespace gw
