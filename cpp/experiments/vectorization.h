#pragma once

#include "experiments/experiment.h"

namespace gw {

// The same arithmetic three ways, to be timed from outside (chapter vectorization): checked element
// access through the tensor's door, a plain loop, the library's whole-array operation. float32.
// There are no updates. Questions:
//   benchmark  does `operation` in `way` on arrays of `size` n (matmul: two (n,n) matrices),
//   `repeat`
//              times; result, the last one's
//   sums       `term` added up 100 … 10^6 times: n, loop (left to right), array (torch's order),
//              exact (in double); thirteen of each
ExperimentInfo vectorizationInfo();

}  // namespace gw
