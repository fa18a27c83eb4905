// A run as its reader has it, with a cursor: short forms for tests of whole runs.
#pragma once

#include <map>
#include <sstream>
#include <stdexcept>

#include "analysis/analysis.h"
#include "check.h"
#include "fixtures.h"
#include "run/run.h"

namespace gw {

inline const Wanted kEverything({"X", "y", "yHat", "residual", "loss", "gradPerSample", "grad",
                                 "step", "before", "after", "fullGrad", "order"});

inline const NamedTensor& tensor(const Answer& tensors, const std::string& name) {
  for (const NamedTensor& tensor : tensors) {
    if (tensor.name == name) return tensor;
  }
  throw std::out_of_range(name);
}
inline const NamedTensor& tensor(const UpdateRecord& record, const std::string& name) {
  return tensor(record.tensors, name);
}

// As doubles, which hold floats exactly.
inline std::vector<double> values(const Answer& tensors, const std::string& name) {
  return std::visit([](const auto& list) { return std::vector<double>(list.begin(), list.end()); },
                    tensor(tensors, name).values);
}
inline std::vector<double> values(const UpdateRecord& record, const std::string& name) {
  return values(record.tensors, name);
}

// Rows of the history.
struct Series {
  std::int64_t from, to;
  std::vector<double> loss, fullLoss, parameters;
};

enum class Status { kReady, kDone, kDiverged };

class Reader {
 public:
  explicit Reader(const RunDescription& description, std::int64_t at = 0) : run_(description) {
    seek(at);
  }

  // `at` is the number of the update whose outcome is seen, or that is looked into.
  std::int64_t at() const { return at_; }
  void seek(std::int64_t at) {
    run_.advance(at - run_.length());
    at_ = std::min(at, run_.length());
  }
  void advance(std::int64_t updates) { seek(at_ + updates); }
  std::vector<UpdateRecord> records(std::int64_t updates) {
    std::vector<UpdateRecord> out;
    for (std::int64_t k = 0; k < updates; ++k) {
      const std::int64_t next = at_ + 1;
      std::optional<UpdateRecord> fresh = run_.advance(next - run_.length(), next, kEverything);
      if (!fresh && next > known()) break;
      out.push_back(fresh ? *fresh : run_.record(next, kEverything));
      if (out.back().diverged) break;
      at_ = next;
    }
    return out;
  }
  UpdateRecord record(std::int64_t step) { return run_.record(step, kEverything); }

  std::int64_t length() const { return run_.length(); }
  std::int64_t totalSteps() { return run_.experimentAt(at_).totalSteps(); }
  std::int64_t updatesPerEpoch() { return run_.experimentAt(at_).updatesPerEpoch(); }
  std::int64_t divergedAt() const { return run_.history().divergence() ? length() + 1 : 0; }
  Status status() {
    if (divergedAt() == at_ + 1) return Status::kDiverged;
    return at_ >= totalSteps() ? Status::kDone : Status::kReady;
  }
  double fullLoss() { return series(at_, at_).fullLoss[0]; }
  RunDescription description() const { return run_.description(); }

  Series series(std::int64_t from, std::int64_t to) {
    if (to > length()) throw std::out_of_range("series");
    Series out{from, to, {}, {}, {}};
    const int width = run_.history().width();
    for (std::int64_t step = from; step <= to; ++step) {
      const double* const row = run_.history().row(step);
      out.loss.push_back(row[0]);
      out.fullLoss.push_back(row[1]);
      out.parameters.insert(out.parameters.end(), row + 2, row + width);
    }
    return out;
  }
  std::vector<std::string> names() {
    const std::vector<std::string> columns = run_.experimentAt(0).columns();
    return {columns.begin() + 2, columns.end()};
  }
  std::vector<double> parametersAt(std::int64_t step) {
    seek(step);
    return series(step, step).parameters;
  }

  Answer ask(const std::string& question, const Values& arguments = {}) {
    return run_.ask(question, arguments, at_);
  }
  Answer data() { return ask("data"); }
  Analysis analysis() {
    const Answer answer = ask("analysis");
    const auto one = [&](const char* name) { return values(answer, name)[0]; };
    return {values(answer, "minimum"), one("minimumLoss"), values(answer, "eigenvalues"),
            one("largestSafeLr"),      one("condition"),   one("singular") != 0,
            one("saddle") != 0};
  }

  // `on`: it goes on with the act before it.
  void edit(const Change& change, bool on = false) {
    run_.edit(change, {at_, at_, on});
    seek(std::min(at_, length()));
  }
  void restart(const Values& settings, bool on = false) {
    run_.restart(settings, {at_, at_, on});
    at_ = 0;
  }
  bool undo() { return moved(run_.undo({at_, at_})); }
  bool redo() { return moved(run_.redo({at_, at_})); }
  bool canUndo() const { return run_.canUndo(); }
  bool canRedo() const { return run_.canRedo(); }

 private:
  std::int64_t known() const { return length() + (run_.history().divergence() ? 1 : 0); }
  bool moved(const std::optional<Run::Swapped>& swapped) {
    if (swapped) at_ = swapped->place.mark;
    return swapped.has_value();
  }

  Run run_;
  std::int64_t at_ = 0;
};

inline Reader openRun(const std::string& experiment, const Values& settings = {},
                      const std::vector<Edit>& edits = {}, std::int64_t at = 0) {
  return Reader({experiment, settings, edits}, at);
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
