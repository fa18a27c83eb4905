#pragma once

#include <emscripten/val.h>

#include "core/error.h"
#include "run/run.h"
#include "tensor/named_tensor.h"

// Plain objects in and out (web/engine/types.js). Arrays are copies. No name of an experiment, a
// tensor or a question is known here.
namespace gw {

// ---- from_js.cpp: what comes from the page, checked to be of the right kind. Whether it fits the
// experiment is for the engine to find. ConfigError kWrongType, kOutOfRange, kWrongLength,
// kUnknownChange, naming the part that is wrong.

bool absent(const emscripten::val& value);  // undefined or null
// Whole, 0 … 2^53; `otherwise` where it is absent.
std::int64_t countFromJs(const char* name, const emscripten::val& value);
std::int64_t countFromJs(const char* name, const emscripten::val& value, std::int64_t otherwise);
std::string textFromJs(const char* name, const emscripten::val& value);
Values valuesFromJs(const char* name, const emscripten::val& object);  // absent: none
Bytes bytesFromJs(const char* name, const emscripten::val& array);     // of a Uint8Array
Wanted wantedFromJs(const emscripten::val& heads);
Change changeFromJs(const emscripten::val& change);
RunDescription runFromJs(const emscripten::val& run);

// ---- to_js.cpp: non-finite numbers become null, except inside typed arrays.

// object[key] = value: a single function, where val::set is compiled anew for each literal.
void put(emscripten::val& object, const char* key, const emscripten::val& value);
void put(emscripten::val& object, const char* key, double number);
void put(emscripten::val& object, const char* key, const std::string& text);

emscripten::val toJs(const std::vector<std::string>& texts);
emscripten::val toJs(const Values& values);
emscripten::val toJs(const Answer& tensors);  // by name: {shape, values}
emscripten::val toJs(const UpdateRecord& record);
emscripten::val toJs(const std::vector<ParameterShape>& parameters);
emscripten::val toJs(const RunDescription& run);
emscripten::val toJs(const ConfigError& error);  // ErrorInfo
emscripten::val toJs(const ExperimentInfo& info);
// Rows from `from` on as one Float64Array.
emscripten::val rowsToJs(const History& history, std::int64_t from);

}  // namespace gw
