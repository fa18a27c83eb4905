// The registry of rules: who adds one adds its header and its line here.
#pragma once

#include <variant>

#include "optim/adagrad.h"
#include "optim/adam.h"
#include "optim/momentum.h"
#include "optim/nesterov.h"
#include "optim/sgd.h"

namespace gw {

template <typename T>
using Optimizer = std::variant<Sgd<T>, Momentum<T>, Nesterov<T>, Adagrad<T>, Adam<T>>;

// In that order.
const std::vector<OptimizerInfo>& optimizers();

// One of them for a parameter of that shape. ConfigError kUnknownChoice.
template <typename T>
Optimizer<T> makeOptimizer(const std::string& name, Shape shape);

}  // namespace gw
