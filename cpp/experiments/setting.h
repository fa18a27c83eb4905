#pragma once

#include <string>
#include <variant>
#include <vector>

namespace gw {

// What a setting can hold. Whole numbers are doubles: they stay within +-2^53.
using Value = std::variant<bool, double, std::vector<double>, std::string>;

enum class SettingKind { kInt, kReal, kList, kFlag, kChoice };
enum class SettingGroup { kData, kStart, kTraining, kVariant };

// One row of the registry. From it come the controls, the element's attributes, the command line's
// flags, and the checks.
struct Setting {
  std::string name;  // kebab-case
  SettingKind kind = SettingKind::kReal;
  Value initial;            // the default
  double min = 0, max = 0;  // of numbers, and of each entry of a list
  int minLength = 0;        // of lists
  int maxLength = 0;        //
  std::vector<std::string> choices;
  SettingGroup group = SettingGroup::kTraining;
  bool live =
      false;  // can change during a run, from the next update on; otherwise a new run begins

  static Setting integer(const char* name, double initial, double min, double max,
                         SettingGroup group);
  static Setting real(const char* name, double initial, double min, double max, SettingGroup group);
  // Entries within +-limit.
  static Setting list(const char* name, std::vector<double> initial, double limit, int minLength,
                      int maxLength, SettingGroup group);
  static Setting flag(const char* name, SettingGroup group);                 // off by default
  static Setting choice(const char* name, std::vector<std::string> choices,  // the first is default
                        SettingGroup group);
  Setting&& andLive() &&;
};

// "int", "real" … and "data", "start" …, as the outside world knows them.
const char* toText(SettingKind kind);
const char* toText(SettingGroup group);

// ConfigError unless `value` is of the row's kind and within its limits: kWrongType, kOutOfRange,
// kWrongLength, kUnknownChoice.
void check(const Setting& row, const Value& value);

}  // namespace gw
