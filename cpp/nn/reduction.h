// How the losses of all numbers of a batch become one. With one output the two means are the same.
#pragma once

#include "autograd/ops.h"

namespace gw {

// kMean: over all numbers, B·q of them, torch's reduction='mean'. kRowMean: a row's losses are
// added, and the B rows averaged, so that another output changes nothing for the first. kSum:
// reduction='sum'.
enum class Reduction { kMean, kRowMean, kSum };

// losses is (B,q).
template <typename T>
Variable<T> reduce(Variable<T> losses, Reduction reduction) {
  if (reduction == Reduction::kMean) return mean(losses);
  const Variable<T> total = sum(losses);
  return reduction == Reduction::kSum ? total : total / losses.shape().rows();
}

}  // namespace gw
