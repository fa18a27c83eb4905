#pragma once

#include <cstring>

#include "tensor/named_tensor.h"

namespace gw {

// Which tensors of an update somebody wants to see, by the heads of their names: "grad" stands for
// grad.w and grad.b. What nobody asked for is neither computed nor copied.
class Wanted {
 public:
  Wanted() = default;  // nothing
  explicit Wanted(std::vector<std::string> heads) : heads_(std::move(heads)) {}

  bool any() const { return !heads_.empty(); }
  bool has(const char* head) const {
    for (const std::string& wanted : heads_) {
      if (wanted == head) return true;
    }
    return false;
  }

 private:
  std::vector<std::string> heads_;
};

// One finished update. The names of the tensors, where an experiment has them:
//   X, y, yHat, residual, loss          of the batch, one row a sample
//   gradPerSample.<p>                   each sample's part of the gradient; they add up to this
//                                       update's gradient (autograd computes the sum at once)
//   grad.<p>                            param.grad as the optimizer reads it
//   step.<p>                            what is subtracted
//   before.<p>, after.<p>               the parameter
//   fullGrad.<p>                        gradient of the loss over all data, at before
//   order                               all rows in this epoch's order; the batch is a slice of it
struct UpdateRecord {
  std::int64_t step = 0;   // from 1
  std::int64_t epoch = 0;  // from 1
  std::vector<int> batch;  // rows of the data; empty where no tensor is wanted
  std::vector<NamedTensor> tensors;
  double loss = 0;        // of the batch, before the update
  bool diverged = false;  // the loss, a gradient or a parameter is not finite
};

}  // namespace gw
