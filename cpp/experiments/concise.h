#pragma once

#include "experiments/experiment.h"

namespace gw {

// The regression once more, with the library's parts: DataLoader, Sequential(Linear(d, q)), a loss,
// SGD (chapters concise and network). float32, the bits of PyTorch's notebook.
//
// Parameters: w (q,d), as Linear keeps it, and b (q). With more than one output the first target is
// the regression's own, with the same bits; each further one has the true weights of the one before
// it, moved on by one feature, and its bias, all times -1/2; its noise comes from a generator of
// its own, seeded seed + 1.
//
// init: `book` looks at a batch first and then overwrites the layer's own start by normal(0, 0.01)
// and zeros, as the notebook does; `default` is Linear's own start; `scratch` draws w as the
// regression does, target by target, and leaves the layer's own draws out.
// hidden: so many units of a second linear layer between features and outputs (0: none); the net
// then begins as torch makes it. Parameters w1 (h,d), b1 (h), w2 (q,h), b2 (q). zero-at: where
// zero_grad() stands: before backward(), at the top of the loop, after step(), between backward()
// and step(), nowhere.
//
// Questions beside a program's: `folded`, the one layer that the net computes, w (q,d) and b (q).
// Where the loss is not the squared one the analysis knows nothing: NaN. With a hidden layer that
// is wide enough to make any single layer it knows the least loss.
ExperimentInfo conciseInfo();

}  // namespace gw
