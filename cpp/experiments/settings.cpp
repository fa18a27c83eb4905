#include "experiments/settings.h"

#include <algorithm>
#include <cmath>

#include "core/error.h"

namespace gw {

namespace {

bool same(double a, double b) { return a == b && std::signbit(a) == std::signbit(b); }

bool same(const std::vector<double>& a, const std::vector<double>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](double x, double y) { return same(x, y); });
}

// To the last bit: a run that begins at -0 shows it.
bool same(const Value& a, const Value& b) {
  if (a != b) return false;
  if (const auto* number = std::get_if<double>(&a)) return same(*number, std::get<double>(b));
  if (const auto* list = std::get_if<std::vector<double>>(&a)) {
    return same(*list, std::get<std::vector<double>>(b));
  }
  const auto* table = std::get_if<Table>(&a);
  return !table || same(table->values, std::get<Table>(b).values);
}

// An empty list is an empty table: from outside they look the same.
Value asKind(const Setting& row, const Value& given) {
  const auto* list = std::get_if<std::vector<double>>(&given);
  return row.kind == SettingKind::kTable && list && list->empty() ? Table{} : given;
}

}  // namespace

Settings::Settings(const std::vector<Setting>& rows, const Values& given) : rows_(&rows) {
  for (const Setting& setting : rows) values_[setting.name] = setting.initial;
  for (const Setting& setting : rows) values_[setting.name] = defaultOf(setting);
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
    if (!same(value, defaultOf(setting))) out[setting.name] = value;
  }
  return out;
}

Settings Settings::with(const Values& changes) const {
  Settings out = *this;
  for (const auto& [name, given] : changes) {
    const Value value = asKind(row(name), given);
    check(row(name), value);
    out.values_[name] = value;
  }
  for (const Setting& setting : *rows_) {
    const bool follows = !setting.choice.empty() && changes.count(setting.choice) > 0;
    if (!follows || changes.count(setting.name) > 0) continue;
    if (values_.at(setting.name) == defaultOf(setting)) {
      out.values_[setting.name] = out.defaultOf(setting);
    }
  }
  for (const Setting& setting : *rows_) {
    if (setting.along.empty()) continue;
    const std::vector<double>& entries = out.list(setting.name);
    const auto length = static_cast<double>(out.list(setting.along).size());
    if (entries.size() != length)
      throw ConfigError(ErrorName::kWrongLength, setting.name, entries, length, length);
  }
  return out;
}

Value Settings::defaultOf(const Setting& row) const {
  if (row.choice.empty()) return row.initial;
  const std::string& chosen = choice(row.choice);
  for (const auto& [name, number] : row.initialBy) {
    if (name == chosen) return number;
  }
  return row.initial;
}

}  // namespace gw
