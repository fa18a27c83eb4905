#include "bindings/to_js.h"

#include <cmath>

using emscripten::val;

namespace gw {
namespace {

val object() { return val::object(); }

val finiteOrNull(double number) { return std::isfinite(number) ? val(number) : val::null(); }

val orNull(const std::string& text) { return text.empty() ? val::null() : val(text); }

double number(std::int64_t integer) { return static_cast<double>(integer); }

template <typename T>
val plainArray(const std::vector<T>& values) {
  val out = val::array();
  for (const T& value : values) out.call<void>("push", value);
  return out;
}

// A typed array of its own: the view is copied before anything else can move the heap.
template <typename T>
val typedArray(const char* type, const std::vector<T>& values) {
  const val view(emscripten::typed_memory_view(values.size(), values.data()));
  return val::global(type).new_(view);
}

val valueToJs(const Value& value) {
  if (const auto* list = std::get_if<std::vector<double>>(&value)) return plainArray(*list);
  if (const auto* flag = std::get_if<bool>(&value)) return val(*flag);
  if (const auto* real = std::get_if<double>(&value)) return val(*real);
  return val(std::get<std::string>(value));
}

val shapeToJs(Shape shape) {
  val out = val::array();
  if (shape.rank() == 2) out.call<void>("push", shape.rows());
  if (shape.rank() >= 1) out.call<void>("push", shape.columns());
  return out;
}

val numbersToJs(const NamedTensor& tensor) {
  if (const auto* floats = std::get_if<std::vector<float>>(&tensor.values)) {
    return typedArray("Float32Array", *floats);
  }
  return typedArray("Float64Array", std::get<std::vector<double>>(tensor.values));
}

val tensorToJs(const NamedTensor& tensor) {
  val out = object();
  out.set("shape", shapeToJs(tensor.shape));
  out.set("values", numbersToJs(tensor));
  return out;
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
  val out = object();
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
  val out = object();
  out.set("step", number(cursor.step));
  out.set("phase", orNull(cursor.phase));
  return out;
}

val runToJs(const RunDescription& run) {
  val settings = object();
  for (const auto& [name, value] : run.settings) settings.set(name, valueToJs(value));
  val edits = val::array();
  for (const Edit& edit : run.edits) {
    val entry = object();
    entry.set("step", number(edit.step));
    entry.set("change", changeToJs(edit.change));
    edits.call<void>("push", entry);
  }
  val out = object();
  out.set("version", 1);
  out.set("experiment", run.experiment);
  out.set("settings", settings);
  out.set("edits", edits);
  out.set("cursor", cursorToJs(run.cursor));
  return out;
}

val settingToJs(const Setting& setting) {
  val out = object();
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
  val out = object();
  out.set("id", info.id);
  out.set("settings", settings);
  out.set("phases", plainArray(info.phases));
  out.set("pointsEditable", info.pointsEditable);
  return out;
}

val toJs(const RunState& state) {
  val parameters = object();
  for (const ParameterValues& p : state.parameters) parameters.set(p.name, nested(p));
  val out = object();
  out.set("experiment", state.run.experiment);
  out.set("status", val(toText(state.status)));
  out.set("step", number(state.run.cursor.step));
  out.set("epoch", number(state.epoch));
  out.set("updatesPerEpoch", number(state.updatesPerEpoch));
  out.set("totalSteps", number(state.totalSteps));
  out.set("length", number(state.length));
  out.set("divergedAt", state.divergedAt ? val(number(state.divergedAt)) : val::null());
  out.set("phase", orNull(state.run.cursor.phase));
  out.set("loss", finiteOrNull(state.loss));
  out.set("fullLoss", finiteOrNull(state.fullLoss));
  out.set("parameters", parameters);
  out.set("run", runToJs(state.run));
  out.set("canUndo", state.canUndo);
  out.set("canRedo", state.canRedo);
  return out;
}

val toJs(const UpdateRecord& record) {
  val tensors = object();
  for (const NamedTensor& tensor : record.tensors) tensors.set(tensor.name, tensorToJs(tensor));
  val out = object();
  out.set("step", number(record.step));
  out.set("epoch", number(record.epoch));
  out.set("batch", typedArray("Int32Array", record.batch));
  out.set("tensors", tensors);
  out.set("loss", finiteOrNull(record.loss));
  out.set("fullLoss", finiteOrNull(record.fullLoss));
  out.set("status", val(record.diverged ? "diverged" : "ok"));
  return out;
}

val toJs(const Series& series) {
  val out = object();
  out.set("from", number(series.from));
  out.set("to", number(series.to));
  out.set("loss", typedArray("Float64Array", series.loss));
  out.set("fullLoss", typedArray("Float64Array", series.fullLoss));
  out.set("parameters", typedArray("Float64Array", series.parameters));
  out.set("parameterNames", plainArray(series.parameterNames));
  return out;
}

val toJs(const Data& data) {
  val truth = val::null(), heldOut = val::null();
  if (data.truth) {
    truth = object();
    truth.set("w", plainArray(data.truth->w));
    truth.set("b", data.truth->b);
  }
  if (data.heldOut) {
    heldOut = object();
    heldOut.set("x", plainArray<double>({data.heldOut->first}));
    heldOut.set("y", data.heldOut->second);
  }
  val out = object();
  out.set("X", data.X ? tensorToJs(*data.X) : val::null());
  out.set("y", data.y ? tensorToJs(*data.y) : val::null());
  out.set("truth", truth);
  out.set("heldOut", heldOut);
  return out;
}

val toJs(const Analysis& analysis) {
  val out = object();
  out.set("minimum", plainArray(analysis.minimum));
  out.set("minimumLoss", analysis.minimumLoss);
  out.set("eigenvalues", plainArray(analysis.eigenvalues));
  out.set("largestSafeLr", finiteOrNull(analysis.largestSafeLr));
  out.set("condition", finiteOrNull(analysis.condition));
  out.set("singular", analysis.singular);
  return out;
}

val toJs(const Surface& surface, const SurfaceRequest& request) {
  const auto range = [](const std::pair<double, double>& ends) {
    return plainArray(std::vector<double>{ends.first, ends.second});
  };
  val fixed = object();
  for (const auto& [name, value] : surface.fixed) fixed.set(name, value);
  val out = object();
  out.set("xName", request.xName);
  out.set("yName", request.yName);
  out.set("x", range(request.x));
  out.set("y", range(request.y));
  out.set("nx", request.nx);
  out.set("ny", request.ny);
  out.set("values", typedArray("Float64Array", surface.values));
  out.set("fixed", fixed);
  return out;
}

val toJs(const std::vector<GraphEntry>& graph) {
  val nodes = val::array();
  val order = val::array();
  for (const GraphEntry& entry : graph) {
    val node = object();
    node.set("id", entry.id);
    node.set("op", entry.op);
    node.set("name", entry.name);
    node.set("inputs", plainArray(entry.inputs));
    node.set("shape", shapeToJs(entry.value.shape));
    node.set("value", numbersToJs(entry.value));
    node.set("grad", entry.hasGrad ? numbersToJs(entry.grad) : val::null());
    nodes.call<void>("push", node);
    order.call<void>("push", entry.id);
  }
  val out = object();
  out.set("nodes", nodes);
  out.set("order", order);
  return out;
}

val toJs(const ConfigError& error) {
  val out = object();
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
