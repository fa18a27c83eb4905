// The engine as the page's script sees it: registry() and class Run, plain objects in and out
// (web/engine/types.js). No logic here.
#include <emscripten/bind.h>

#include "bindings/from_js.h"
#include "bindings/to_js.h"

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
    error.set("info", toJs(wrong));
    return error;
  } catch (const std::exception& failure) {
    return jsError(failure.what());
  }
}

// C++ exceptions must not cross into JavaScript, and the JavaScript error is thrown where no C++
// handler is left to take it.
template <typename F>
auto guarded(F body) -> decltype(body()) {
  val error = val::undefined();
  try {
    return body();
  } catch (...) {
    error = currentError();
  }
  error.throw_();
}

class JsRun {
 public:
  explicit JsRun(const val& run)
      : run_(guarded([&] { return std::make_unique<Run>(runFromJs(run)); })) {}

  val state() {
    return guarded([&] { return toJs(run_->state()); });
  }
  val advance(const val& updates, const val& detail) {
    return guarded([&] {
      const Detail kept = detailFromJs(detail);
      const Run::Walked walked = run_->advance(countFromJs("updates", updates), kept);
      val out = val::object();
      out.set("series", toJs(walked.series));
      if (kept == Detail::kFull) {
        val records = val::array();
        for (const UpdateRecord& record : walked.records) {
          records.call<void>("push", toJs(record));
        }
        out.set("records", records);
      }
      return out;
    });
  }
  void seek(const val& step, const val& phase) {
    guarded([&] { run_->seek(cursorFromJs(step, phase)); });
  }
  void edit(const val& change) {
    guarded([&] { run_->edit(changeFromJs(change)); });
  }
  void restart(const val& settings) {
    guarded([&] { run_->restart(settingsFromJs(settings)); });
  }
  bool undo() {
    return guarded([&] { return run_->undo(); });
  }
  bool redo() {
    return guarded([&] { return run_->redo(); });
  }
  val series(const val& from, const val& to) {
    return guarded(
        [&] { return toJs(run_->series(countFromJs("from", from), countFromJs("to", to))); });
  }
  val record(const val& step) {
    return guarded([&] { return toJs(run_->record(countFromJs("step", step))); });
  }
  val graph(const val& step) {
    return guarded([&] { return toJs(run_->graph(countFromJs("step", step))); });
  }
  val data() {
    return guarded([&] { return toJs(run_->data()); });
  }
  val analysis() {
    return guarded([&] { return toJs(run_->analysis()); });
  }
  val surface(const val& spec) {
    return guarded([&] {
      const SurfaceRequest request = surfaceRequestFromJs(spec);
      return toJs(run_->surface(request), request);
    });
  }

 private:
  std::unique_ptr<Run> run_;
};

val registryToJs() {
  val out = val::array();
  for (const ExperimentInfo& info : registry()) out.call<void>("push", toJs(info));
  return out;
}

}  // namespace

EMSCRIPTEN_BINDINGS(engine) {
  emscripten::function("registry", &registryToJs);
  emscripten::class_<JsRun>("Run")
      .constructor<const val&>()
      .function("state", &JsRun::state)
      .function("advance", &JsRun::advance)
      .function("seek", &JsRun::seek)
      .function("edit", &JsRun::edit)
      .function("restart", &JsRun::restart)
      .function("undo", &JsRun::undo)
      .function("redo", &JsRun::redo)
      .function("series", &JsRun::series)
      .function("record", &JsRun::record)
      .function("graph", &JsRun::graph)
      .function("data", &JsRun::data)
      .function("analysis", &JsRun::analysis)
      .function("surface", &JsRun::surface);
}

}  // namespace gw
