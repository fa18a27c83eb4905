#pragma once

#include <emscripten/val.h>

#include "experiments/run.h"

// What comes from the page, checked to be of the kind that web/engine/types.js says. Whether it
// fits the experiment is for the engine to find. ConfigError kWrongType, kOutOfRange, kWrongLength,
// kUnknownChange, naming the part that is wrong.
namespace gw {

Values settingsFromJs(const emscripten::val& settings);
Change changeFromJs(const emscripten::val& change);
Cursor cursorFromJs(const emscripten::val& step, const emscripten::val& phase);
RunDescription runFromJs(const emscripten::val& run);
SurfaceRequest surfaceRequestFromJs(const emscripten::val& spec);
std::int64_t countFromJs(const char* name, const emscripten::val& value);  // whole, 0 … 2^53
Detail detailFromJs(const emscripten::val& detail);                        // 'scalars' or 'full'

}  // namespace gw
