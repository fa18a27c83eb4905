// Classes as integers 0 … q − 1 and as one-hot rows, and how often scores name the right one.
#pragma once

#include "tensor/tensor.h"

namespace gw {

// The place of the largest of n >= 1 values: the first of equals, the first NaN if there is one, as
// in torch.
template <typename T>
int argmax(const T* x, int n);

// How many rows of `scores` (B,q) have their largest value in the column that `labels` (B) names.
template <typename T>
int countCorrect(TensorView<const T> scores, Indices labels);

// (B,q): 1 in the column of each row's label, 0 elsewhere. Labels are not checked.
template <typename T>
Tensor<T> oneHot(Indices labels, int classes);

}  // namespace gw
