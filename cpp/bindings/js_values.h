#pragma once

#include <emscripten/val.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

// The small pieces that objects for JavaScript are made of.
namespace gw {

inline emscripten::val finiteOrNull(double number) {
  return std::isfinite(number) ? emscripten::val(number) : emscripten::val::null();
}

inline emscripten::val textOrNull(const std::string& text) {
  return text.empty() ? emscripten::val::null() : emscripten::val(text);
}

// A number of steps: JavaScript counts in doubles.
inline emscripten::val countToJs(std::int64_t count) {
  return emscripten::val(static_cast<double>(count));
}

template <typename T>
emscripten::val plainArray(const std::vector<T>& values) {
  emscripten::val out = emscripten::val::array();
  for (const T& value : values) out.call<void>("push", value);
  return out;
}

// A typed array of its own: the view is copied before anything else can move the heap.
template <typename T>
emscripten::val typedArray(const char* type, const std::vector<T>& values) {
  const emscripten::val view(emscripten::typed_memory_view(values.size(), values.data()));
  return emscripten::val::global(type).new_(view);
}

}  // namespace gw
