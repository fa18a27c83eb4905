#include "run/change.h"

#include <algorithm>

#include "core/error.h"

namespace gw {
namespace {

Settings set(const Settings& settings, const std::string& name, const Value& value) {
  if (!settings.row(name).live) throw ConfigError(ErrorName::kUnknownChange, name);
  return settings.with({{name, value}});
}

Settings movePoint(const Settings& settings, const PointChange& change) {
  std::vector<double> x = settings.list("x");
  std::vector<double> y = settings.list("y");
  const bool removes = change.x.empty() && change.y.empty();
  const auto last = static_cast<double>(x.size()) - (removes ? 1 : 0);
  checkRange("point", change.point, 0, last);
  if (removes) {
    x.erase(x.begin() + change.point);
    y.erase(y.begin() + change.point);
    return settings.with({{"x", x}, {"y", y}});
  }
  if (change.x.size() != 1) throw ConfigError(ErrorName::kWrongLength, "x", change.x, 1, 1);
  if (change.y.size() != 1) throw ConfigError(ErrorName::kWrongLength, "y", change.y, 1, 1);
  const auto place = static_cast<std::size_t>(change.point);
  x.resize(std::max(x.size(), place + 1));
  y.resize(std::max(y.size(), place + 1));
  x[place] = change.x[0];
  y[place] = change.y[0];
  return settings.with({{"x", x}, {"y", y}});
}

}  // namespace

Settings applied(const Settings& settings, const Change& change, bool pointsEditable) {
  if (const auto* point = std::get_if<PointChange>(&change)) {
    if (!pointsEditable) throw ConfigError(ErrorName::kUnknownChange, "point");
    return movePoint(settings, *point);
  }
  if (const auto* turned = std::get_if<SwitchChange>(&change)) {
    if (settings.row(turned->name).kind != SettingKind::kFlag) {
      throw ConfigError(ErrorName::kUnknownChange, turned->name);
    }
    return set(settings, turned->name, turned->on);
  }
  const auto& one = std::get<SettingChange>(change);
  return set(settings, one.setting, one.value);
}

bool replaces(const Change& later, const Change& earlier) {
  if (later.index() != earlier.index()) return false;
  if (const auto* point = std::get_if<PointChange>(&later)) {
    const auto& before = std::get<PointChange>(earlier);
    return point->point == before.point && !point->x.empty() && !before.x.empty();
  }
  if (const auto* turned = std::get_if<SwitchChange>(&later)) {
    return turned->name == std::get<SwitchChange>(earlier).name;
  }
  return std::get<SettingChange>(later).setting == std::get<SettingChange>(earlier).setting;
}

}  // namespace gw
