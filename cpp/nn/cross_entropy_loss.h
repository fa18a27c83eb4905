// The library's cross-entropy of each sample: takes scores and integer labels, −(log softmax(o))_y,
// and stays finite where softmax itself underflows (torch.nn.CrossEntropyLoss(reduction='none')). O
// is (B,q), labels (B), the result (B,), named "loss".
#pragma once

#include "autograd/ops.h"

namespace gw {

// The labels have to outlive the graph.
template <typename T>
Variable<T> crossEntropyLoss(Variable<T> O, Indices labels);

}  // namespace gw
