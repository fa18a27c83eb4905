#pragma once

#include <functional>

#include "experiments/classified.h"
#include "experiments/image_data.h"
#include "tensor/tensor.h"

// What can be asked of a model of pictures at a place of its run.
namespace gw {

// w (784,10), b (10,), and sums (784,): the ten weights of each pixel added up.
Answer weightsAnswer(const Tensor<float>& W, const Tensor<float>& b);

// The picture a question is about: "pixels", 784 numbers from 0 to 255, or row "row" of "set".
Bytes imageArgument(const ImageData& data, const Values& arguments);

// The pictures with each mirrored ("mirror" 1, the default) and moved right by "shift" pixels:
// right and before (10,), how many of each class are recognised then and as they are; total (10,).
Answer changedAnswer(const LabelledImages& part,
                     const std::function<Verdicts(const LabelledImages&)>& judging,
                     const Values& arguments);

}  // namespace gw
