#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/shape.h"

namespace gw {

// How much is kept of an update: only its loss, or every tensor of every phase.
enum class Detail { kScalars, kFull };

// A copy of a tensor's numbers, for pictures.
struct NamedTensor {
  std::string name;
  Shape shape;
  std::variant<std::vector<float>, std::vector<double>> values;
};

// One finished update. The names of the tensors, where an experiment has them:
//   X, y, yHat, residual, loss          of the batch, one row a sample
//   gradPerSample.<p>                   each sample's part of the gradient; they add up to this
//                                       update's gradient (autograd computes the sum at once)
//   grad.<p>                            param.grad as the optimizer reads it
//   step.<p>                            what is subtracted
//   before.<p>, after.<p>               the parameter
//   fullGrad.<p>                        gradient of the loss over all data, at before
struct UpdateRecord {
  std::int64_t step = 0;   // from 1
  std::int64_t epoch = 0;  // from 1
  std::vector<int> batch;  // rows of the data; empty in Detail::kScalars
  std::vector<int> order;  // all rows in this epoch's order, the batch a slice of it; empty in
                           // Detail::kScalars and where there are no minibatches
  std::vector<NamedTensor> tensors;
  double loss = 0;        // of the batch, before the update
  double fullLoss = 0;    // over all data, after it
  bool diverged = false;  // the loss, a gradient or a parameter is not finite
};

// A node of an autograd graph, in either precision.
struct GraphEntry {
  int id;
  std::string op;
  std::string name;
  std::vector<int> inputs;
  NamedTensor value;
  bool hasGrad;
  NamedTensor grad;
};

}  // namespace gw
