#include "experiments/setting.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/error.h"

namespace gw {
namespace {

ConfigError::Value asFound(const Value& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return std::string(*flag ? "true" : "false");
  if (const double* number = std::get_if<double>(&value)) return *number;
  if (const auto* list = std::get_if<std::vector<double>>(&value)) return *list;
  if (const auto* table = std::get_if<Table>(&value)) return table->values;
  return std::get<std::string>(value);
}

[[noreturn]] void refuse(ErrorName name, const Setting& row, const Value& value) {
  throw ConfigError(name, row.name, asFound(value));
}

void checkNumber(const Setting& row, double number) {
  checkRange(row.name.c_str(), number, row.min, row.max);
}

void checkList(const Setting& row, const std::vector<double>& list) {
  const int length = static_cast<int>(list.size());
  if (length < row.minLength || length > row.maxLength) {
    throw ConfigError(ErrorName::kWrongLength, row.name, list, row.minLength, row.maxLength);
  }
  for (const double entry : list) checkNumber(row, entry);
}

void checkTable(const Setting& row, const Table& table) {
  const auto refuseLength = [&](double length, int min, int max) {
    if (length < min || length > max) {
      throw ConfigError(ErrorName::kWrongLength, row.name, length, min, max);
    }
  };
  refuseLength(table.rows(), row.minLength, row.maxLength);
  if (!table.empty()) refuseLength(table.columns, row.minColumns, row.maxColumns);
  for (const double entry : table.values) checkNumber(row, entry);
}

}  // namespace

Setting Setting::integer(const char* name, double initial, double min, double max,
                         SettingGroup group) {
  Setting row = real(name, initial, min, max, group);
  row.kind = SettingKind::kInt;
  return row;
}

Setting Setting::real(const char* name, double initial, double min, double max,
                      SettingGroup group) {
  Setting row;
  row.name = name;
  row.initial = initial;
  row.min = min;
  row.max = max;
  row.group = group;
  return row;
}

Setting Setting::list(const char* name, std::vector<double> initial, double limit, int minLength,
                      int maxLength, SettingGroup group) {
  Setting row = real(name, 0, -limit, limit, group);
  row.kind = SettingKind::kList;
  row.initial = std::move(initial);
  row.minLength = minLength;
  row.maxLength = maxLength;
  return row;
}

Setting Setting::flag(const char* name, SettingGroup group) {
  Setting row;
  row.name = name;
  row.kind = SettingKind::kFlag;
  row.initial = false;
  row.group = group;
  return row;
}

Setting Setting::choiceOf(const char* name, std::vector<std::string> choices, SettingGroup group) {
  Setting row;
  row.name = name;
  row.kind = SettingKind::kChoice;
  row.initial = choices.front();
  row.choices = std::move(choices);
  row.group = group;
  return row;
}

Setting Setting::table(const char* name, double limit, int minColumns, int maxColumns, int maxRows,
                       SettingGroup group) {
  Setting row = list(name, {}, limit, 0, maxRows, group);
  row.kind = SettingKind::kTable;
  row.initial = Table{};
  row.minColumns = minColumns;
  row.maxColumns = maxColumns;
  return row;
}

Setting&& Setting::andLive() && {
  live = true;
  return std::move(*this);
}

Setting&& Setting::andUseful(double low, double high) && {
  useful = {low, high};
  return std::move(*this);
}

Setting&& Setting::andAlong(const char* otherList) && {
  along = otherList;
  return std::move(*this);
}

Setting&& Setting::andEntryOf(const char* otherList) && {
  entryOf = otherList;
  return std::move(*this);
}

Setting&& Setting::andWhen(const char* condition) && {
  when = condition;
  return std::move(*this);
}

Setting&& Setting::andBy(const char* otherChoice,
                         std::vector<std::pair<std::string, double>> defaults) && {
  choice = otherChoice;
  initialBy = std::move(defaults);
  return std::move(*this);
}

const char* toText(SettingKind kind) {
  switch (kind) {
    case SettingKind::kInt:
      return "int";
    case SettingKind::kReal:
      return "real";
    case SettingKind::kList:
      return "list";
    case SettingKind::kFlag:
      return "flag";
    case SettingKind::kChoice:
      return "choice";
    case SettingKind::kTable:
      return "table";
  }
  return "";
}

const char* toText(SettingGroup group) {
  switch (group) {
    case SettingGroup::kData:
      return "data";
    case SettingGroup::kStart:
      return "start";
    case SettingGroup::kTraining:
      return "training";
    case SettingGroup::kVariant:
      return "variant";
  }
  return "";
}

void check(const Setting& row, const Value& value) {
  const auto has = [&value](auto kind) { return std::holds_alternative<decltype(kind)>(value); };
  switch (row.kind) {
    case SettingKind::kInt:
    case SettingKind::kReal:
      if (!has(0.0)) refuse(ErrorName::kWrongType, row, value);
      checkNumber(row, std::get<double>(value));
      if (row.kind == SettingKind::kInt &&
          std::get<double>(value) != std::floor(std::get<double>(value))) {
        refuse(ErrorName::kWrongType, row, value);
      }
      break;
    case SettingKind::kList:
      if (!has(std::vector<double>())) refuse(ErrorName::kWrongType, row, value);
      checkList(row, std::get<std::vector<double>>(value));
      break;
    case SettingKind::kTable:
      if (!has(Table())) refuse(ErrorName::kWrongType, row, value);
      checkTable(row, std::get<Table>(value));
      break;
    case SettingKind::kFlag:
      if (!has(bool())) refuse(ErrorName::kWrongType, row, value);
      break;
    case SettingKind::kChoice:
      if (!has(std::string())) refuse(ErrorName::kWrongType, row, value);
      if (std::find(row.choices.begin(), row.choices.end(), std::get<std::string>(value)) ==
          row.choices.end()) {
        refuse(ErrorName::kUnknownChoice, row, value);
      }
      break;
  }
}

}  // namespace gw
