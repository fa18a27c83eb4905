#pragma once

#include "analysis/quadratic_loss.h"
#include "experiments/settings.h"
#include "nn/reduction.h"
#include "random/torch_generator.h"
#include "tensor/named_tensor.h"
#include "tensor/tensor.h"

namespace gw {

// Linear data with q targets, for layers of q outputs.
struct LibraryData {
  Tensor<float> X;            // (n,d)
  Tensor<float> y;            // (n,q)
  Tensor<double> trueW;       // (q,d), as Linear keeps it; only where the data are made
  std::vector<double> trueB;  // q; empty where they are typed in
};

// What the settings `data`, `true-w`, `true-b`, `n`, `noise`, `outputs`, `seed` ask for. One target
// is the regression's data, with the same draws. Typed data have the targets in their last columns.
LibraryData libraryData(const Settings& settings, TorchGenerator& generator);

// X, y; trueW and trueB of made data: (d) and () for one target, else (q,d) and (q).
Answer libraryDataAnswer(const LibraryData& data);

// The squares of all residuals under that reduction over all rows, as a function of W (q,d), row by
// row, and then b (q).
QuadraticLoss squaresOfOutputs(const LibraryData& data, Reduction reduction);

}  // namespace gw
