#pragma once

#include <cstdint>
#include <variant>

#include "experiments/settings.h"

namespace gw {

struct SettingChange {
  std::string setting;
  Value value;
};
struct SwitchChange {  // a flag
  std::string name;
  bool on;
};
struct PointChange {  // moves a data point; number of points: adds one; empty x and y: removes it
  int point;
  std::vector<double> x, y;  // one number each
};
using Change = std::variant<SettingChange, SwitchChange, PointChange>;

// Made after `step` finished updates: in force from update step+1 on.
struct Edit {
  std::int64_t step;
  Change change;
};

// The settings after the change. Points are the lists `x` and `y` of an experiment whose points can
// be edited. ConfigError: kUnknownChange for a setting that is not live, a switch that is no flag
// or points that cannot be edited; kOutOfRange for a point; those of Settings.
Settings applied(const Settings& settings, const Change& change, bool pointsEditable);

// One drag is one edit: the later of two changes replaces the earlier when both set the same
// setting or move the same point.
bool replaces(const Change& later, const Change& earlier);

}  // namespace gw
