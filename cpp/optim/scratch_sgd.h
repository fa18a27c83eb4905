// The two functions of the from-scratch notebook that change parameters, in its arithmetic. Not
// torch.optim.SGD, whose p − lr·g is rounded once.
#pragma once

#include <initializer_list>

#include "autograd/variable.h"

namespace gw {

// p −= lr·grad / batchSize for each p, every operation rounded to T, lr and batchSize rounded to T
// first. ConfigError kNoGradient where backward() never reached p. Variables that are not
// parameters are not allowed (std::logic_error).
template <typename T>
void sgd(std::initializer_list<Variable<T>> parameters, double lr, double batchSize);

// param.grad.zero_() for each; errors as above.
template <typename T>
void zeroGrad(std::initializer_list<Variable<T>> parameters);

}  // namespace gw
