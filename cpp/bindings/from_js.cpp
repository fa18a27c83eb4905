#include "bindings/from_js.h"

#include <cmath>

#include "core/error.h"

using emscripten::val;

namespace gw {
namespace {

constexpr int kLongestList = 10000;  // what the settings allow is shorter
constexpr double kMostCounted = 9007199254740992;

[[noreturn]] void wrongType(const std::string& name) {
  throw ConfigError(ErrorName::kWrongType, name);
}

bool absent(const val& value) { return value.isUndefined() || value.isNull(); }

void expectObject(const char* name, const val& value) {
  if (value.isArray() || !value.instanceof (val::global("Object"))) wrongType(name);
}

double realFromJs(const std::string& name, const val& value) {
  if (!value.isNumber()) wrongType(name);
  return value.as<double>();
}

std::string textFromJs(const char* name, const val& value) {
  if (!value.isString()) wrongType(name);
  return value.as<std::string>();
}

int lengthOf(const std::string& name, const val& list, int most) {
  if (!list.isArray()) wrongType(name);
  const double length = list["length"].as<double>();
  if (length > most) throw ConfigError(ErrorName::kWrongLength, name, length, 0, most);
  return static_cast<int>(length);
}

std::vector<double> listFromJs(const std::string& name, const val& list) {
  const int length = lengthOf(name, list, kLongestList);
  std::vector<double> out;
  for (int i = 0; i < length; ++i) out.push_back(realFromJs(name, list[i]));
  return out;
}

bool flagFromJs(const std::string& name, const val& value) {
  if (!value.isTrue() && !value.isFalse()) wrongType(name);
  return value.isTrue();
}

Value valueFromJs(const std::string& name, const val& value) {
  if (value.isNumber()) return value.as<double>();
  if (value.isString()) return value.as<std::string>();
  if (value.isArray()) return listFromJs(name, value);
  return flagFromJs(name, value);
}

std::pair<double, double> rangeFromJs(const char* name, const val& range) {
  const std::vector<double> ends = listFromJs(name, range);
  if (ends.size() != 2) throw ConfigError(ErrorName::kWrongLength, name, ends, 2, 2);
  return {ends[0], ends[1]};
}

}  // namespace

Values settingsFromJs(const val& settings) {
  Values out;
  if (absent(settings)) return out;
  expectObject("settings", settings);
  const val names = val::global("Object").call<val>("keys", settings);
  const int count = lengthOf("settings", names, kLongestList);
  for (int i = 0; i < count; ++i) {
    const std::string name = names[i].as<std::string>();
    out[name] = valueFromJs(name, settings[name]);
  }
  return out;
}

Change changeFromJs(const val& change) {
  expectObject("change", change);
  if (!absent(change["setting"])) {
    const std::string name = textFromJs("setting", change["setting"]);
    return SettingChange{name, valueFromJs(name, change["value"])};
  }
  if (!absent(change["switch"])) {
    const std::string name = textFromJs("switch", change["switch"]);
    return SwitchChange{name, flagFromJs(name, change["on"])};
  }
  if (!absent(change["point"])) {
    return PointChange{static_cast<int>(std::min<std::int64_t>(
                           countFromJs("point", change["point"]), kLongestList)),
                       listFromJs("x", change["x"]), listFromJs("y", change["y"])};
  }
  throw ConfigError(ErrorName::kUnknownChange, "change");
}

Cursor cursorFromJs(const val& step, const val& phase) {
  return {countFromJs("step", step), absent(phase) ? "" : textFromJs("phase", phase)};
}

RunDescription runFromJs(const val& run) {
  expectObject("run", run);
  RunDescription out;
  out.experiment = textFromJs("experiment", run["experiment"]);
  out.settings = settingsFromJs(run["settings"]);
  const val edits = run["edits"];
  const int count = absent(edits) ? 0 : lengthOf("edits", edits, EditLog::kMostEdits);
  for (int i = 0; i < count; ++i) {
    const val edit = edits[i];
    expectObject("edits", edit);
    out.edits.push_back({countFromJs("step", edit["step"]), changeFromJs(edit["change"])});
  }
  const val cursor = run["cursor"];
  if (!absent(cursor)) {
    expectObject("cursor", cursor);
    out.cursor = cursorFromJs(cursor["step"], cursor["phase"]);
  }
  return out;
}

SurfaceRequest surfaceRequestFromJs(const val& spec) {
  expectObject("surface", spec);
  SurfaceRequest out;
  out.xName = textFromJs("xName", spec["xName"]);
  out.yName = absent(spec["yName"]) ? "" : textFromJs("yName", spec["yName"]);
  out.x = rangeFromJs("x", spec["x"]);
  out.y = absent(spec["y"]) ? std::make_pair(0.0, 0.0) : rangeFromJs("y", spec["y"]);
  out.nx = static_cast<int>(countFromJs("nx", spec["nx"]));
  out.ny = absent(spec["ny"]) ? 1 : static_cast<int>(countFromJs("ny", spec["ny"]));
  out.step = countFromJs("step", spec["step"]);
  return out;
}

std::int64_t countFromJs(const char* name, const val& value) {
  const double number = realFromJs(name, value);
  checkRange(name, number, 0, kMostCounted);
  if (number != std::floor(number)) throw ConfigError(ErrorName::kWrongType, name, number);
  return static_cast<std::int64_t>(number);
}

Detail detailFromJs(const val& detail) {
  const std::string text = absent(detail) ? "scalars" : textFromJs("detail", detail);
  if (text == "scalars") return Detail::kScalars;
  if (text == "full") return Detail::kFull;
  throw ConfigError(ErrorName::kUnknownChoice, "detail", text);
}

}  // namespace gw
