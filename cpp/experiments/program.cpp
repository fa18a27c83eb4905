#include "experiments/program.h"

#include "experiments/arguments.h"

namespace gw {

template <typename T>
UpdateRecord Program<T>::update(std::int64_t step, const Wanted& wanted) {
  UpdateRecord record;
  record.step = step;
  record.epoch = (step - 1) / updatesPerEpoch() + 1;
  const bool recorded = wanted.any();
  if (recorded) addBefore(wanted, record);
  tape_.clear();
  oneUpdate(step);
  describe(step, wanted, record);
  if (recorded) addAfter(wanted, record);
  record.diverged = !std::isfinite(record.loss) || !parameters_.finite();
  return record;
}

template <typename T>
void Program<T>::addBefore(const Wanted& wanted, UpdateRecord& record) {
  if (wanted.has("before")) parameters_.addValues("before.", record);
  if (wanted.has("fullGrad")) addFullGradient(record);
}

template <typename T>
void Program<T>::addAfter(const Wanted& wanted, UpdateRecord& record) {
  const Rule used = rule();
  if (wanted.has("grad")) addGradients(used, record);
  if (wanted.has("step")) addSteps(used, record);
  if (wanted.has("after")) parameters_.addValues("after.", record);
  lastParameters_.tensors.clear();
  for (const NamedTensor& tensor : record.tensors) {
    const bool ofParameter =
        tensor.name.rfind("before.", 0) == 0 || tensor.name.rfind("grad.", 0) == 0;
    if (ofParameter) lastParameters_.tensors.push_back(tensor);
  }
}

// As many updates in a row, from the first one on and round again, measured by nobody: the work
// that a clock outside is held to. The run is where it was.
template <typename T>
Answer Program<T>::repeatUpdates(double repeat) {
  std::vector<unsigned char> state(stateBytes());
  save(state.data());
  const auto count = static_cast<std::int64_t>(repeat);
  for (std::int64_t k = 0; k < count; ++k) {
    tape_.clear();
    oneUpdate(k % totalSteps() + 1);
  }
  std::vector<double> values(parameters_.size());
  parameters_.copyValues(values.data());
  restore(state.data());
  return {listOf("result", values)};
}

template <typename T>
Answer Program<T>::ask(const std::string& question, const Values& arguments) {
  if (question == "data") return data();
  if (question == "analysis") {
    Analysis found = analyse(quadratic());
    found.largestSafeLr = largestSafeLr(found);
    return analysisAnswer(found);
  }
  if (question == "benchmark") return repeatUpdates(repeatArgument(arguments));
  if (question == "surface" || question == "slice") {
    std::vector<std::string> names;
    parameters_.addNames(names);
    std::vector<double> held(names.size());
    if (question == "slice") {
      parameters_.copyValues(held.data());
    } else {
      held = listArgument(arguments, "held", parameters_.size());
    }
    return surfaceAnswer(quadratic(), names, arguments, held);
  }
  GraphAnswer graph(lastParameters_);
  for (const Variable<T>& loss : losses()) graph.add(loss);
  return std::move(graph).take();
}

std::vector<Question> programQuestions() {
  return {{"data", Needs::kSettings},    {"analysis", Needs::kSettings},
          {"surface", Needs::kSettings}, {"benchmark", Needs::kSettings},
          {"slice", Needs::kState},      {"graph", Needs::kUpdate}};
}

template class Program<float>;
template class Program<double>;

}  // namespace gw
