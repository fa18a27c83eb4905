// Short forms for tests of whole runs.
#pragma once

#include <sstream>
#include <stdexcept>

#include "check.h"
#include "experiments/run.h"
#include "fixtures.h"

namespace gw {

inline Run openRun(const std::string& experiment, const Values& settings = {},
                   const std::vector<Edit>& edits = {}, const Cursor& cursor = {}) {
  return Run({experiment, settings, edits, cursor});
}

// The parameters in a row, after `step` updates; computed if need be.
inline std::vector<double> parametersAt(Run& run, std::int64_t step) {
  run.seek({step, ""});
  return run.series(step, step).parameters;
}

inline const NamedTensor& tensor(const UpdateRecord& record, const std::string& name) {
  for (const NamedTensor& tensor : record.tensors) {
    if (tensor.name == name) return tensor;
  }
  throw std::out_of_range(name);
}

// As doubles, which hold floats exactly.
inline std::vector<double> values(const UpdateRecord& record, const std::string& name) {
  return std::visit([](const auto& list) { return std::vector<double>(list.begin(), list.end()); },
                    tensor(record, name).values);
}

// Nine printed digits of a float, as the number they stand for.
inline double asFloat(const Json& printed) { return static_cast<float>(printed.get<double>()); }

inline std::vector<double> asFloats(const Json& printed) {
  std::vector<double> out;
  for (const Json& number : printed) out.push_back(asFloat(number));
  return out;
}

// "forget-divide batch-size=100": a bare name is a flag.
inline Values settingsFromText(const std::string& text) {
  Values out;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos) {
      out[word] = true;
    } else {
      out[word.substr(0, equals)] = std::stod(word.substr(equals + 1));
    }
  }
  return out;
}

// The numbers of two rows of history, equal in every bit: NaN is at the start.
inline void checkSameSeries(const Series& a, const Series& b) {
  CHECK(a.from == b.from);
  REQUIRE(a.to == b.to);
  checkSame(a.fullLoss, b.fullLoss);
  checkSame(a.parameters, b.parameters);
  for (std::size_t i = 0; i < a.loss.size(); ++i) {
    REQUIRE((a.loss[i] == b.loss[i] || (std::isnan(a.loss[i]) && std::isnan(b.loss[i]))));
  }
}

}  // namespace gw
