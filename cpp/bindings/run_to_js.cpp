#include "bindings/js_values.h"
#include "bindings/to_js.h"

using emscripten::val;

namespace gw {
namespace {

val valueToJs(const Value& value) {
  if (const auto* list = std::get_if<std::vector<double>>(&value)) return plainArray(*list);
  if (const auto* flag = std::get_if<bool>(&value)) return val(*flag);
  if (const auto* real = std::get_if<double>(&value)) return val(*real);
  return val(std::get<std::string>(value));
}

// Nested as the library holds it: [[w1], [w2]], [b].
val nested(const ParameterValues& parameter) {
  const Shape shape = parameter.shape;
  if (shape.rank() < 2) return plainArray(parameter.values);
  val rows = val::array();
  auto next = parameter.values.begin();
  for (int i = 0; i < shape.rows(); ++i, next += shape.columns()) {
    rows.call<void>("push", plainArray(std::vector<double>(next, next + shape.columns())));
  }
  return rows;
}

val changeToJs(const Change& change) {
  val out = val::object();
  if (const auto* point = std::get_if<PointChange>(&change)) {
    out.set("point", point->point);
    out.set("x", plainArray(point->x));
    out.set("y", plainArray(point->y));
  } else if (const auto* turned = std::get_if<SwitchChange>(&change)) {
    out.set("switch", turned->name);
    out.set("on", turned->on);
  } else {
    const auto& one = std::get<SettingChange>(change);
    out.set("setting", one.setting);
    out.set("value", valueToJs(one.value));
  }
  return out;
}

val cursorToJs(const Cursor& cursor) {
  val out = val::object();
  out.set("step", countToJs(cursor.step));
  out.set("phase", textOrNull(cursor.phase));
  return out;
}

val runToJs(const RunDescription& run) {
  val settings = val::object();
  for (const auto& [name, value] : run.settings) settings.set(name, valueToJs(value));
  val edits = val::array();
  for (const Edit& edit : run.edits) {
    val entry = val::object();
    entry.set("step", countToJs(edit.step));
    entry.set("change", changeToJs(edit.change));
    edits.call<void>("push", entry);
  }
  val out = val::object();
  out.set("version", 1);
  out.set("experiment", run.experiment);
  out.set("settings", settings);
  out.set("edits", edits);
  out.set("cursor", cursorToJs(run.cursor));
  return out;
}

val settingToJs(const Setting& setting) {
  val out = val::object();
  out.set("name", setting.name);
  out.set("kind", val(toText(setting.kind)));
  const SettingKind kind = setting.kind;
  if (kind != SettingKind::kFlag && kind != SettingKind::kChoice) {
    out.set("min", setting.min);
    out.set("max", setting.max);
  }
  if (kind == SettingKind::kList) {
    out.set("minLength", setting.minLength);
    out.set("maxLength", setting.maxLength);
  }
  if (kind == SettingKind::kChoice) out.set("choices", plainArray(setting.choices));
  out.set("default", valueToJs(setting.initial));
  out.set("group", val(toText(setting.group)));
  out.set("live", setting.live);
  return out;
}

const char* toText(RunStatus status) {
  switch (status) {
    case RunStatus::kReady:
      return "ready";
    case RunStatus::kDone:
      return "done";
    case RunStatus::kDiverged:
      return "diverged";
  }
  return "";
}

}  // namespace

val toJs(const ExperimentInfo& info) {
  val settings = val::array();
  for (const Setting& setting : info.settings) settings.call<void>("push", settingToJs(setting));
  val out = val::object();
  out.set("id", info.id);
  out.set("settings", settings);
  out.set("phases", plainArray(info.phases));
  out.set("pointsEditable", info.pointsEditable);
  return out;
}

val toJs(const RunState& state) {
  val parameters = val::object();
  for (const ParameterValues& p : state.parameters) parameters.set(p.name, nested(p));
  val out = val::object();
  out.set("experiment", state.run.experiment);
  out.set("status", val(toText(state.status)));
  out.set("step", countToJs(state.run.cursor.step));
  out.set("epoch", countToJs(state.epoch));
  out.set("updatesPerEpoch", countToJs(state.updatesPerEpoch));
  out.set("totalSteps", countToJs(state.totalSteps));
  out.set("length", countToJs(state.length));
  out.set("divergedAt", state.divergedAt ? countToJs(state.divergedAt) : val::null());
  out.set("phase", textOrNull(state.run.cursor.phase));
  out.set("loss", finiteOrNull(state.loss));
  out.set("fullLoss", finiteOrNull(state.fullLoss));
  out.set("parameters", parameters);
  out.set("run", runToJs(state.run));
  out.set("canUndo", state.canUndo);
  out.set("canRedo", state.canRedo);
  return out;
}

val toJs(const ConfigError& error) {
  val out = val::object();
  out.set("name", val(toText(error.name)));
  if (!error.parameter.empty()) out.set("parameter", error.parameter);
  if (const auto* real = std::get_if<double>(&error.value)) out.set("value", *real);
  if (const auto* text = std::get_if<std::string>(&error.value)) out.set("value", *text);
  if (const auto* list = std::get_if<std::vector<double>>(&error.value)) {
    out.set("value", plainArray(*list));
  }
  if (error.min) out.set("min", *error.min);
  if (error.max) out.set("max", *error.max);
  return out;
}

}  // namespace gw
