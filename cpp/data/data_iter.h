// The notebook's data_iter: each epoch walks once through all rows, in an order that Python's
// random.shuffle makes of list(range(n)), in slices of batchSize; the last one may be shorter.
//
// The order is a function of the epoch alone: the generator's state before each epoch is kept (2.5
// kB each), so going back is exact and costs one shuffle. Epochs that were never visited are
// shuffled through once.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "random/python_random.h"
#include "tensor/tensor_view.h"

namespace gw {

class DataIter {
 public:
  struct Settings {
    int n = 1000;           // >= 1
    int batchSize = 10;     // >= 1; more than n is one batch of n
    std::int64_t seed = 0;  // of Python's random
    bool shuffle = true;    // false: every epoch in the order of the data
    bool peek =
        false;  // one shuffle is used up first, as by the notebook's "look at one batch" cell
  };
  explicit DataIter(Settings settings);

  int batchesPerEpoch() const { return batches_; }
  // All n row numbers in the order of epoch 0, 1, …. Valid until the next call of order() or
  // batch().
  const std::vector<int>& order(int epoch);
  // Rows of update `step`, counted from 0 through all epochs. Valid as order().
  Indices batch(int step);

 private:
  PythonRandom& generatorOf(int epoch);
  void shuffleEpoch(int epoch);

  Settings settings_;
  int batches_;
  std::deque<PythonRandom> before_;  // before_[k]: the generator before epoch k
  std::vector<int> indices_;         // the order of epoch current_
  int current_ = -1;
};

}  // namespace gw
