#include "bindings/to_js.h"

#include "bindings/js_values.h"

using emscripten::val;

namespace gw {
namespace {

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
  val out = val::object();
  out.set("shape", shapeToJs(tensor.shape));
  out.set("values", numbersToJs(tensor));
  return out;
}

}  // namespace

val toJs(const UpdateRecord& record) {
  val tensors = val::object();
  for (const NamedTensor& tensor : record.tensors) tensors.set(tensor.name, tensorToJs(tensor));
  val out = val::object();
  out.set("step", countToJs(record.step));
  out.set("epoch", countToJs(record.epoch));
  out.set("batch", typedArray("Int32Array", record.batch));
  if (!record.order.empty()) out.set("order", typedArray("Int32Array", record.order));
  out.set("tensors", tensors);
  out.set("loss", finiteOrNull(record.loss));
  out.set("fullLoss", finiteOrNull(record.fullLoss));
  out.set("status", val(record.diverged ? "diverged" : "ok"));
  return out;
}

val toJs(const Series& series) {
  val out = val::object();
  out.set("from", countToJs(series.from));
  out.set("to", countToJs(series.to));
  out.set("loss", typedArray("Float64Array", series.loss));
  out.set("fullLoss", typedArray("Float64Array", series.fullLoss));
  out.set("parameters", typedArray("Float64Array", series.parameters));
  out.set("parameterNames", plainArray(series.parameterNames));
  return out;
}

val toJs(const Data& data) {
  val truth = val::null(), heldOut = val::null();
  if (data.truth) {
    truth = val::object();
    truth.set("w", plainArray(data.truth->w));
    truth.set("b", data.truth->b);
  }
  if (data.heldOut) {
    heldOut = val::object();
    heldOut.set("x", plainArray<double>({data.heldOut->first}));
    heldOut.set("y", data.heldOut->second);
  }
  val out = val::object();
  out.set("X", data.X ? tensorToJs(*data.X) : val::null());
  out.set("y", data.y ? tensorToJs(*data.y) : val::null());
  out.set("truth", truth);
  out.set("heldOut", heldOut);
  return out;
}

val toJs(const Analysis& analysis) {
  val out = val::object();
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
  val fixed = val::object();
  for (const auto& [name, value] : surface.fixed) fixed.set(name, value);
  val out = val::object();
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
    val node = val::object();
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
  val out = val::object();
  out.set("nodes", nodes);
  out.set("order", order);
  return out;
}

}  // namespace gw
