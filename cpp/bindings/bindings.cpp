// The engine as the page's script sees it: registry(), provide() and class Run, plain objects in
// and out (web/engine/types.js). No logic here.
#include <emscripten/bind.h>

#include <cmath>

#include "bindings/js_values.h"
#include "experiments/registry.h"

using emscripten::val;

namespace gw {
namespace {

val jsError(const char* message) { return val::global("Error").new_(val(message)); }

// Of the exception that is being handled: a wrong configuration becomes an Error with `info`
// (ErrorInfo), anything else a plain Error.
val currentError() {
  try {
    throw;
  } catch (const ConfigError& wrong) {
    val error = jsError(wrong.what());
    put(error, "info", toJs(wrong));
    return error;
  } catch (const std::exception& failure) {
    return jsError(failure.what());
  }
}

// What goes wrong comes back as an Error, which web/engine/thrown.js throws: no C++ exception may
// cross into JavaScript, and WebKit does not survive a JavaScript error that crosses WebAssembly.
template <typename F>
val guarded(F body) {
  try {
    return body();
  } catch (...) {
    return currentError();
  }
}

Place placeFromJs(const val& from) {
  return {countFromJs("at", from["at"], 0), countFromJs("mark", from["mark"], 0),
          from["on"].isTrue()};
}

val firstRow(std::int64_t row) {
  val out = val::object();
  put(out, "row", static_cast<double>(row));
  return out;
}

val swapped(const std::optional<Run::Swapped>& done) {
  if (!done) return val::null();
  val out = firstRow(done->row);
  put(out, "at", static_cast<double>(done->place.at));
  put(out, "mark", static_cast<double>(done->place.mark));
  return out;
}

Provided& provided() {
  static Provided all;
  return all;
}

// Bytes of a Uint8Array under a name; without bytes, those of that name are forgotten.
val provide(const val& name, const val& bytes) {
  return guarded([&] {
    const std::string text = textFromJs("name", name);
    if (absent(bytes)) {
      provided().forget(text);
    } else {
      provided().put(text, bytesFromJs("bytes", bytes));
    }
    return val::undefined();
  });
}

class JsRun {
 public:
  JsRun(const val& run, const val& budget)
      : refusal_(guarded([&] {
          const auto bytes = countFromJs("budget", budget, History::kBudget);
          run_ = std::make_unique<Run>(runFromJs(run), static_cast<std::size_t>(bytes), provided());
          return val::undefined();
        })) {}

  // The Error for which there is no run; undefined where there is one.
  val refusal() const { return refusal_; }

  // {at, updates, tensors, have, stage}, each optional: computes up to `updates` further updates on
  // the way to update `at`, then tells how things stand for a reader there. `tensors`: with the
  // record of update `at`, if there is one. `have`: with the rows from that one on. `stage`: the
  // edits in force that the caller knows of; with the settings in force if they are others.
  val go(const val& args) {
    return guarded([&] {
      const std::int64_t wanted = countFromJs("at", args["at"], -1);
      const Wanted tensors = wantedFromJs(args["tensors"]);
      const std::int64_t missing = wanted - run_->length();
      std::optional<UpdateRecord> record = run_->advance(
          std::min(missing, countFromJs("updates", args["updates"], 0)), wanted, tensors);

      const History& history = run_->history();
      const bool diverged = history.divergence().has_value();
      const std::int64_t known = run_->length() + (diverged ? 1 : 0);
      const std::int64_t at = wanted < 0 ? run_->length() : std::min(wanted, known);
      if (!record && tensors.any() && at > 0 && at == wanted) record = run_->record(at, tensors);

      const Experiment& experiment = run_->experimentAt(at);
      val out = val::object();
      put(out, "length", static_cast<double>(run_->length()));
      put(out, "totalSteps", static_cast<double>(experiment.totalSteps()));
      put(out, "updatesPerEpoch", static_cast<double>(experiment.updatesPerEpoch()));
      put(out, "divergedAt", diverged ? val(static_cast<double>(known)) : val::null());
      put(out, "divergedLoss", diverged ? history.divergence()->loss : NAN);
      put(out, "canUndo", val(run_->canUndo()));
      put(out, "canRedo", val(run_->canRedo()));
      put(out, "stage", run_->stage(at));
      if (countFromJs("stage", args["stage"], -1) != run_->stage(at)) {
        put(out, "settings", toJs(run_->settingsAt(at).all()));
      }
      if (record) put(out, "record", toJs(*record));
      if (!absent(args["have"])) {
        put(out, "rows", rowsToJs(history, countFromJs("have", args["have"])));
      }
      return out;
    });
  }
  // What depends on the settings it began with and on its edits.
  val describe() {
    return guarded([&] {
      val out = val::object();
      put(out, "run", toJs(run_->description()));
      put(out, "columns", toJs(run_->experimentAt(0).columns()));
      put(out, "parameters", toJs(run_->experimentAt(0).parameters()));
      return out;
    });
  }
  val ask(const val& question, const val& args, const val& at) {
    return guarded([&] {
      return toJs(run_->ask(textFromJs("question", question), valuesFromJs("args", args),
                            countFromJs("at", at)));
    });
  }
  // The acts take {at, mark, on}, where the reader stands, and give {row}, the first row that may
  // be another now; null where nothing changed. undo and redo also give {at, mark} of the act.
  val edit(const val& change, const val& from) {
    return guarded([&] {
      const auto row = run_->edit(changeFromJs(change), placeFromJs(from));
      return row ? firstRow(*row) : val::null();
    });
  }
  val restart(const val& settings, const val& from) {
    return guarded([&] {
      return firstRow(run_->restart(valuesFromJs("settings", settings), placeFromJs(from)));
    });
  }
  val undo(const val& now) {
    return guarded([&] { return swapped(run_->undo(placeFromJs(now))); });
  }
  val redo(const val& now) {
    return guarded([&] { return swapped(run_->redo(placeFromJs(now))); });
  }

 private:
  std::unique_ptr<Run> run_;
  val refusal_;
};

val registryToJs() {
  val out = val::array();
  for (const ExperimentInfo& info : registry()) out.call<void>("push", toJs(info));
  return out;
}

}  // namespace

EMSCRIPTEN_BINDINGS(engine) {
  emscripten::function("registry", &registryToJs);
  emscripten::function("provide", &provide);
  emscripten::class_<JsRun>("Run")
      .constructor<const val&, const val&>()
      .function("refusal", &JsRun::refusal)
      .function("go", &JsRun::go)
      .function("describe", &JsRun::describe)
      .function("ask", &JsRun::ask)
      .function("edit", &JsRun::edit)
      .function("restart", &JsRun::restart)
      .function("undo", &JsRun::undo)
      .function("redo", &JsRun::redo);
}

}  // namespace gw
