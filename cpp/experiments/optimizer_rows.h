#pragma once

#include "experiments/settings.h"
#include "optim/optimizer.h"

namespace gw {

// The rules of optim/optimizers.h as settings: `optimizer`, the first one by default, and each
// hyper-parameter once, shown where the chosen rule has it, its default following the choice. All
// but the choice are live; switches are variants of the right program. `own`: the defaults that are
// others here, by rule.
using OptimizerDefaults = std::map<std::string, HyperValues>;
void addOptimizerRows(std::vector<Setting>& rows, const OptimizerDefaults& own = {});

// The values of all hyper-parameters, whether the chosen rule has them or not.
HyperValues hyperValues(const Settings& settings);

}  // namespace gw
