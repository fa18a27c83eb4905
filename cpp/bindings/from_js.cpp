#include <cmath>
#include <new>

#include "bindings/js_values.h"

using emscripten::val;

namespace gw {
namespace {

constexpr int kLongestList = 10000;  // what the settings allow is shorter
constexpr double kMostCounted = 9007199254740992;

[[noreturn]] void wrongType(const std::string& name) {
  throw ConfigError(ErrorName::kWrongType, name);
}

void expectObject(const char* name, const val& value) {
  if (value.isArray() || !value.instanceof (val::global("Object"))) wrongType(name);
}

int lengthOf(const std::string& name, const val& list, int most) {
  if (!list.isArray()) wrongType(name);
  const double length = list["length"].as<double>();
  if (length > most) throw ConfigError(ErrorName::kWrongLength, name, length, 0, most);
  return static_cast<int>(length);
}

double realFromJs(const std::string& name, const val& value) {
  if (!value.isNumber()) wrongType(name);
  return value.as<double>();
}

void appendFromJs(const std::string& name, const val& list, std::vector<double>& out) {
  const int length = lengthOf(name, list, kLongestList);
  for (int i = 0; i < length; ++i) out.push_back(realFromJs(name, list[i]));
}

std::vector<double> listFromJs(const std::string& name, const val& list) {
  std::vector<double> out;
  appendFromJs(name, list, out);
  return out;
}

// An array of arrays of one length.
Table tableFromJs(const std::string& name, const val& rows) {
  const int count = lengthOf(name, rows, kLongestList);
  Table out;
  for (int i = 0; i < count; ++i) {
    const std::size_t before = out.values.size();
    appendFromJs(name, rows[i], out.values);
    const int columns = static_cast<int>(out.values.size() - before);
    if (i == 0) out.columns = columns;
    if (columns != out.columns || columns == 0) {
      throw ConfigError(ErrorName::kWrongLength, name, 1.0 * columns, out.columns, out.columns);
    }
  }
  return out;
}

bool flagFromJs(const std::string& name, const val& value) {
  if (!value.isTrue() && !value.isFalse()) wrongType(name);
  return value.isTrue();
}

Value valueFromJs(const std::string& name, const val& value) {
  if (value.isNumber()) return value.as<double>();
  if (value.isString()) return value.as<std::string>();
  if (!value.isArray()) return flagFromJs(name, value);
  const bool nested = lengthOf(name, value, kLongestList) > 0 && value[0].isArray();
  if (nested) return tableFromJs(name, value);
  return listFromJs(name, value);
}

}  // namespace

bool absent(const val& value) { return value.isUndefined() || value.isNull(); }

std::string textFromJs(const char* name, const val& value) {
  if (!value.isString()) wrongType(name);
  return value.as<std::string>();
}

std::int64_t countFromJs(const char* name, const val& value) {
  const double number = realFromJs(name, value);
  checkRange(name, number, 0, kMostCounted);
  if (number != std::floor(number)) throw ConfigError(ErrorName::kWrongType, name, number);
  return static_cast<std::int64_t>(number);
}

std::int64_t countFromJs(const char* name, const val& value, std::int64_t otherwise) {
  return absent(value) ? otherwise : countFromJs(name, value);
}

Values valuesFromJs(const char* name, const val& object) {
  Values out;
  if (absent(object)) return out;
  expectObject(name, object);
  const val keys = val::global("Object").call<val>("keys", object);
  const int count = lengthOf(name, keys, kLongestList);
  for (int i = 0; i < count; ++i) {
    const std::string key = keys[i].as<std::string>();
    out[key] = valueFromJs(key, object[key]);
  }
  return out;
}

Bytes bytesFromJs(const char* name, const val& array) {
  if (!array.instanceof (val::global("Uint8Array"))) wrongType(name);
  const std::size_t size = array["length"].as<std::size_t>();
  try {
    Bytes out(size);
    val(emscripten::typed_memory_view(size, out.data())).call<void>("set", array);
    return out;
  } catch (const std::bad_alloc&) {
    throw ConfigError(ErrorName::kNoMemory, name, static_cast<double>(size));
  }
}

Wanted wantedFromJs(const val& heads) {
  std::vector<std::string> out;
  const int count = absent(heads) ? 0 : lengthOf("tensors", heads, kLongestList);
  for (int i = 0; i < count; ++i) out.push_back(textFromJs("tensors", heads[i]));
  return Wanted(std::move(out));
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
    const std::int64_t point = countFromJs("point", change["point"]);
    return PointChange{static_cast<int>(std::min<std::int64_t>(point, kLongestList)),
                       listFromJs("x", change["x"]), listFromJs("y", change["y"])};
  }
  throw ConfigError(ErrorName::kUnknownChange, "change");
}

RunDescription runFromJs(const val& run) {
  expectObject("run", run);
  RunDescription out;
  out.experiment = textFromJs("experiment", run["experiment"]);
  out.settings = valuesFromJs("settings", run["settings"]);
  const val edits = run["edits"];
  const int count = absent(edits) ? 0 : lengthOf("edits", edits, EditLog::kMostEdits);
  for (int i = 0; i < count; ++i) {
    const val edit = edits[i];
    expectObject("edits", edit);
    out.edits.push_back({countFromJs("step", edit["step"]), changeFromJs(edit["change"])});
  }
  return out;
}

}  // namespace gw
