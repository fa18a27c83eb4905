// loss.backward(): gradients of one number with respect to everything it was computed from.
// Parameters add theirs to what they hold; other nodes keep theirs to be looked at.
#pragma once

#include "autograd/variable.h"

namespace gw {

// ConfigError kNotScalar if v has more than one element; kNoGradient if no parameter is behind v;
// kBackwardTwice if an earlier backward() has been through a node whose rule reads values (ops.h),
// as in torch.
template <typename T>
void backward(Variable<T> v);

}  // namespace gw
