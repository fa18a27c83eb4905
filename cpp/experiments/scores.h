#pragma once

#include "experiments/experiment.h"

namespace gw {

// Softmax under the microscope: the scores of one sample and what becomes of them in float32
// (chapter softmax). There are no updates. The question `scores` answers with
//   scores, shifted, exp, share (q)   o + shift; what exp gets; e^o; e^o / sum
//   sum, logSumExp, max ()
//   loss, lossFromScores (), gradient, shareGradient (q)   of the true class: −log share; the
//   library's
//       loss; ∂l/∂o = share − y; ∂l/∂share = −y/share. Only where `label` names a class.
ExperimentInfo scoresInfo();

}  // namespace gw
