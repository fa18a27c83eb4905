#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace gw {

// Rows of numbers, row-major. Empty: no rows, and no columns either.
struct Table {
  int columns = 0;
  std::vector<double> values;

  bool empty() const { return values.empty(); }
  int rows() const { return empty() ? 0 : static_cast<int>(values.size()) / columns; }
  bool operator==(const Table& other) const {
    return columns == other.columns && values == other.values;
  }
  bool operator!=(const Table& other) const { return !(*this == other); }
};

// What a setting can hold. Whole numbers are doubles: they stay within +-2^53.
using Value = std::variant<bool, double, std::vector<double>, std::string, Table>;

enum class SettingKind { kInt, kReal, kList, kFlag, kChoice, kTable };
enum class SettingGroup { kData, kStart, kTraining, kVariant };

// One row of the registry. From it come the controls, the element's attributes, the command line's
// flags, and the checks.
struct Setting {
  std::string name;  // kebab-case
  SettingKind kind = SettingKind::kReal;
  Value initial;                       // the default
  double min = 0, max = 0;             // of numbers, and of each entry of a list or table
  int minLength = 0, maxLength = 0;    // of lists: entries; of tables: rows
  int minColumns = 0, maxColumns = 0;  // of tables
  std::vector<std::string> choices;
  SettingGroup group = SettingGroup::kTraining;
  bool live =
      false;  // can change during a run, from the next update on; otherwise a new run begins
  std::pair<double, double> useful{0, 0};  // what a slider covers; equal ends: no slider
  // "optimizer=momentum|nesterov": it only matters then, and is shown only then. "": always.
  std::string when;
  // A list has as many entries as this other one: x and y of points. "": its length is its own.
  std::string along;
  // An int is the place of an entry of this list, from 0, and -1 is none. "": it is a number.
  std::string entryOf;
  // The default follows a choice: that of `choice` = first is `second`. Others have `initial`.
  std::string choice;
  std::vector<std::pair<std::string, double>> initialBy;

  static Setting integer(const char* name, double initial, double min, double max,
                         SettingGroup group);
  static Setting real(const char* name, double initial, double min, double max, SettingGroup group);
  // Entries within +-limit.
  static Setting list(const char* name, std::vector<double> initial, double limit, int minLength,
                      int maxLength, SettingGroup group);
  static Setting flag(const char* name, SettingGroup group);  // off by default
  static Setting choiceOf(const char* name,
                          std::vector<std::string> choices,  // the first is default
                          SettingGroup group);
  // Empty by default. Entries within +-limit.
  static Setting table(const char* name, double limit, int minColumns, int maxColumns, int maxRows,
                       SettingGroup group);
  Setting&& andLive() &&;
  Setting&& andUseful(double low, double high) &&;
  Setting&& andAlong(const char* otherList) &&;
  Setting&& andEntryOf(const char* otherList) &&;
  Setting&& andWhen(const char* condition) &&;
  Setting&& andBy(const char* otherChoice, std::vector<std::pair<std::string, double>> defaults) &&;
};

// "int", "real" … and "data", "start" …, as the outside world knows them.
const char* toText(SettingKind kind);
const char* toText(SettingGroup group);

// ConfigError unless `value` is of the row's kind and within its limits: kWrongType, kOutOfRange,
// kWrongLength, kUnknownChoice.
void check(const Setting& row, const Value& value);

}  // namespace gw
