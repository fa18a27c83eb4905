#pragma once

#include "experiments/experiment.h"

namespace gw {

// The regression from scratch with its forward pass one operation a line, so that an update can be
// watched node by node, there and back (chapter backprop). What calls backward() wrong is a
// setting; such a program stops where PyTorch's does, and its parameters stay.
//   passes  product, yHat, residual, square, loss, total: the values; gradProduct … gradTotal, w,
//   b:
//           the gradients, absent where backward() never came
//   nudge   oneSided, twoSided, oneSidedDouble, twoSidedDouble (p,): gradients as differences of
//   two
//           losses, `epsilon` apart on either side; `exact` (p,): what backward() found, NaN:
//           nothing
//   graph   as elsewhere, with `error` (a line of text) where the program stopped
ExperimentInfo backpropInfo();

}  // namespace gw
