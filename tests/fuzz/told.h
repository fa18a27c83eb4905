// What a run tells, as bytes to compare: equal where every bit is, but for the bits of a NaN.
#pragma once

#include "run/run.h"

namespace gw {

std::string bytesOf(const Values& values);
std::string bytesOf(const Answer& tensors);
std::string bytesOf(const UpdateRecord& record);

// All its rows, and whether it diverged.
std::string rowsOf(const Run& run);
// Those, its settings and its edits.
std::string toldOf(const Run& run);
// That, and whether something can be undone and done again.
std::string everythingOf(const Run& run);

}  // namespace gw
