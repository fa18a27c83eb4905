// The model of linear regression, ŷ = X w + b. X is (B,d), w is (d,1), b is (1,): ŷ is (B,1), named
// "yHat".
#pragma once

#include "autograd/ops.h"

namespace gw {

template <typename T>
Variable<T> linreg(Variable<T> X, Variable<T> w, Variable<T> b);

}  // namespace gw
