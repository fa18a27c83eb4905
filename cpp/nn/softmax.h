// Softmax over the last dimension, as one writes it oneself: O is (B,q), so is the result, ŷ. Names
// "exp", "partition" (B,1) and "yHat".
#pragma once

#include "autograd/ops.h"

namespace gw {

// kNone: exp(o) / Σ exp(o), which overflows above 88.72. kMaximum: each row's largest score is
// subtracted first. Mathematically that changes nothing.
enum class Shift { kNone, kMaximum };

// kKeep: the sums stay beside their rows, (B,1). kDrop: they become (B,), which broadcasting lays
// across the rows: an error unless B is q, and then column j is divided by the sum of row j.
enum class Keepdim { kKeep, kDrop };

template <typename T>
Variable<T> softmax(Variable<T> O, Shift shift = Shift::kNone, Keepdim sums = Keepdim::kKeep);

}  // namespace gw
