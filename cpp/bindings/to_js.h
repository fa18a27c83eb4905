#pragma once

#include <emscripten/val.h>

#include "core/error.h"
#include "experiments/run.h"

// The engine's values as the plain objects of web/engine/types.js. Arrays are copies. Numbers that
// are not finite become null, except inside typed arrays.
namespace gw {

// run_to_js.cpp: the registry, where a run is, what was wrong
emscripten::val toJs(const ExperimentInfo& info);
emscripten::val toJs(const RunState& state);
emscripten::val toJs(const ConfigError& error);  // ErrorInfo

// to_js.cpp: what the pictures draw
emscripten::val toJs(const UpdateRecord& record);
emscripten::val toJs(const Series& series);
emscripten::val toJs(const Data& data);
emscripten::val toJs(const Analysis& analysis);
emscripten::val toJs(const Surface& surface, const SurfaceRequest& request);
emscripten::val toJs(const std::vector<GraphEntry>& graph);  // {nodes, order: ids as computed}

}  // namespace gw
