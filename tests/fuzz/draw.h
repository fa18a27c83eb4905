// Draws from an input what the page hands to the engine: most of it right, some of it wrong.
#pragma once

#include "experiments/experiment.h"
#include "fuzz/input.h"
#include "run/change.h"

namespace gw {

const ExperimentInfo& drawExperiment(Input& input);

// A few settings of the experiment. They keep sizes small: what is drawn is quick to run.
Values drawSettings(Input& input, const ExperimentInfo& info);

// Settings of any name and kind, of any size.
Values drawAnything(Input& input, const ExperimentInfo& info);

Change drawChange(Input& input, const ExperimentInfo& info);

// Arguments of a question; its texts are names of `columns` or any others.
Values drawArguments(Input& input, const std::vector<std::string>& columns);

// Which tensors of an update are wanted.
Wanted drawWanted(Input& input);

}  // namespace gw
