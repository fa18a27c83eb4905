#include <cmath>

#include "bindings/js_values.h"

using emscripten::val;

namespace gw {
namespace {

void push(const val& array, const val& value) { array.call<void>("push", value); }

val finiteOrNull(double number) { return std::isfinite(number) ? val(number) : val::null(); }

val numbersToJs(const double* numbers, std::size_t count) {
  val out = val::array();
  for (std::size_t i = 0; i < count; ++i) push(out, val(numbers[i]));
  return out;
}

val numbersToJs(const std::vector<double>& numbers) {
  return numbersToJs(numbers.data(), numbers.size());
}

// A typed array of its own: the view is copied before anything else can move the heap.
template <typename T>
val copied(const char* type, const T* numbers, std::size_t count) {
  const val view(emscripten::typed_memory_view(count, numbers));
  return val::global(type).new_(view);
}

val arrayOf(const NamedTensor::Values& values) {
  switch (values.index()) {
    case 0: {
      const auto& floats = std::get<0>(values);
      return copied("Float32Array", floats.data(), floats.size());
    }
    case 1: {
      const auto& doubles = std::get<1>(values);
      return copied("Float64Array", doubles.data(), doubles.size());
    }
    case 2: {
      const auto& integers = std::get<2>(values);
      return copied("Int32Array", integers.data(), integers.size());
    }
    default: {
      const auto& bytes = std::get<3>(values);
      return copied("Uint8Array", bytes.data(), bytes.size());
    }
  }
}

val shapeToJs(Shape shape) {
  val out = val::array();
  if (shape.rank() == 2) push(out, val(shape.rows()));
  if (shape.rank() >= 1) push(out, val(shape.columns()));
  return out;
}

val valueToJs(const Value& value) {
  if (const auto* list = std::get_if<std::vector<double>>(&value)) return numbersToJs(*list);
  if (const auto* flag = std::get_if<bool>(&value)) return val(*flag);
  if (const auto* real = std::get_if<double>(&value)) return val(*real);
  if (const auto* text = std::get_if<std::string>(&value)) return val(*text);
  const Table& table = std::get<Table>(value);
  val rows = val::array();
  for (int i = 0; i < table.rows(); ++i) {
    push(rows, numbersToJs(table.values.data() + i * table.columns, table.columns));
  }
  return rows;
}

val changeToJs(const Change& change) {
  val out = val::object();
  if (const auto* point = std::get_if<PointChange>(&change)) {
    put(out, "point", point->point);
    put(out, "x", numbersToJs(point->x));
    put(out, "y", numbersToJs(point->y));
  } else if (const auto* turned = std::get_if<SwitchChange>(&change)) {
    put(out, "switch", turned->name);
    put(out, "on", val(turned->on));
  } else {
    const auto& one = std::get<SettingChange>(change);
    put(out, "setting", one.setting);
    put(out, "value", valueToJs(one.value));
  }
  return out;
}

val settingToJs(const Setting& setting) {
  val out = val::object();
  put(out, "name", setting.name);
  put(out, "kind", std::string(toText(setting.kind)));
  const SettingKind kind = setting.kind;
  if (kind != SettingKind::kFlag && kind != SettingKind::kChoice) {
    put(out, "min", setting.min);
    put(out, "max", setting.max);
  }
  if (kind == SettingKind::kList || kind == SettingKind::kTable) {
    put(out, "minLength", setting.minLength);
    put(out, "maxLength", setting.maxLength);
  }
  if (kind == SettingKind::kTable) {
    put(out, "minColumns", setting.minColumns);
    put(out, "maxColumns", setting.maxColumns);
  }
  if (kind == SettingKind::kChoice) put(out, "choices", toJs(setting.choices));
  put(out, "default", valueToJs(setting.initial));
  put(out, "group", std::string(toText(setting.group)));
  put(out, "live", val(setting.live));
  if (setting.useful.first < setting.useful.second) {
    put(out, "useful",
        numbersToJs(std::vector<double>{setting.useful.first, setting.useful.second}));
  }
  if (!setting.along.empty()) put(out, "along", setting.along);
  if (!setting.entryOf.empty()) put(out, "entryOf", setting.entryOf);
  if (!setting.when.empty()) put(out, "when", setting.when);
  if (!setting.choice.empty()) {
    val defaults = val::object();
    for (const auto& [name, number] : setting.initialBy) put(defaults, name.c_str(), number);
    put(out, "choice", setting.choice);
    put(out, "defaults", defaults);
  }
  return out;
}

const char* toText(Needs needs) {
  return needs == Needs::kUpdate ? "update" : needs == Needs::kState ? "state" : "settings";
}

}  // namespace

void put(val& object, const char* key, const val& value) { object.set(val(key), value); }
void put(val& object, const char* key, double number) { put(object, key, finiteOrNull(number)); }
void put(val& object, const char* key, const std::string& text) { put(object, key, val(text)); }

val toJs(const std::vector<std::string>& texts) {
  val out = val::array();
  for (const std::string& text : texts) push(out, val(text));
  return out;
}

val toJs(const Values& values) {
  val out = val::object();
  for (const auto& [name, value] : values) put(out, name.c_str(), valueToJs(value));
  return out;
}

val toJs(const Answer& tensors) {
  val out = val::object();
  for (const NamedTensor& tensor : tensors) {
    val entry = val::object();
    put(entry, "shape", shapeToJs(tensor.shape));
    put(entry, "values", arrayOf(tensor.values));
    put(out, tensor.name.c_str(), entry);
  }
  return out;
}

val toJs(const UpdateRecord& record) {
  val out = val::object();
  put(out, "step", static_cast<double>(record.step));
  put(out, "epoch", static_cast<double>(record.epoch));
  put(out, "batch", copied("Int32Array", record.batch.data(), record.batch.size()));
  put(out, "tensors", toJs(record.tensors));
  put(out, "loss", record.loss);
  put(out, "status", std::string(record.diverged ? "diverged" : "ok"));
  return out;
}

val toJs(const std::vector<ParameterShape>& parameters) {
  val out = val::array();
  for (const ParameterShape& parameter : parameters) {
    val entry = val::object();
    put(entry, "name", parameter.name);
    put(entry, "shape", shapeToJs(parameter.shape));
    put(entry, "single", val(parameter.single));
    push(out, entry);
  }
  return out;
}

val toJs(const RunDescription& run) {
  val edits = val::array();
  for (const Edit& edit : run.edits) {
    val entry = val::object();
    put(entry, "step", static_cast<double>(edit.step));
    put(entry, "change", changeToJs(edit.change));
    push(edits, entry);
  }
  val out = val::object();
  put(out, "version", 1);
  put(out, "experiment", run.experiment);
  put(out, "settings", toJs(run.settings));
  put(out, "edits", edits);
  return out;
}

val toJs(const ConfigError& error) {
  val out = val::object();
  put(out, "name", std::string(toText(error.name)));
  if (!error.parameter.empty()) put(out, "parameter", error.parameter);
  if (const auto* real = std::get_if<double>(&error.value)) put(out, "value", val(*real));
  if (const auto* text = std::get_if<std::string>(&error.value)) put(out, "value", *text);
  if (const auto* list = std::get_if<std::vector<double>>(&error.value)) {
    put(out, "value", numbersToJs(*list));
  }
  if (error.min) put(out, "min", *error.min);
  if (error.max) put(out, "max", *error.max);
  return out;
}

val toJs(const ExperimentInfo& info) {
  val settings = val::array(), questions = val::object();
  for (const Setting& setting : info.settings) push(settings, settingToJs(setting));
  for (const Question& question : info.questions) {
    put(questions, question.name.c_str(), std::string(toText(question.needs)));
  }
  val out = val::object();
  put(out, "id", info.id);
  put(out, "settings", settings);
  put(out, "phases", toJs(info.phases));
  put(out, "questions", questions);
  put(out, "pointsEditable", val(info.pointsEditable));
  put(out, "mostEdits", EditLog::kMostEdits);
  put(out, "lastStep", EditLog::kLastStep);
  return out;
}

val rowsToJs(const History& history, std::int64_t from) {
  const std::int64_t count = std::max<std::int64_t>(history.rows() - from, 0);
  const double* const first = count > 0 ? history.row(from) : nullptr;
  return copied("Float64Array", first, static_cast<std::size_t>(count * history.width()));
}

}  // namespace gw
