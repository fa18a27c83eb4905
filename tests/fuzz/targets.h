// What is fuzzed: each target reads an input as something that comes from outside, and holds the
// engine to what it promises of that. libFuzzer calls them, and so do the native tests.
#pragma once

#include <stdexcept>

#include "core/error.h"
#include "fuzz/input.h"

namespace gw {

// Opens a run and does what a page does with it: go, look at an update, ask, edit, restart, undo,
// redo. A refusal changes nothing, looking changes nothing, undo restores, and a run from the
// description gives the same bits.
void runTarget(Input input);

// Settings of any kind for any experiment. They are refused, or they are within their rows, survive
// a link and make an experiment that answers.
void settingsTarget(Input input);

// IDX bytes. They are refused, or the parts fit together.
void idxTarget(Input input);

// A promise that does not hold; its sentence ends the program.
struct Finding : std::logic_error {
  using std::logic_error::logic_error;
};

inline void expect(bool holds, const char* promise) {
  if (!holds) throw Finding(promise);
}

// Whether f() was refused. Any other exception is a finding and goes on.
template <typename F>
bool refused(F f) {
  try {
    f();
    return false;
  } catch (const ConfigError&) {
    return true;
  }
}

}  // namespace gw
