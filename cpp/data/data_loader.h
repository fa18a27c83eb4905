// torch.utils.data.DataLoader with shuffle=True: each epoch walks once through all rows in a fresh
// torch.randperm, in slices of batchSize; the last one may be shorter.
//
// An epoch draws two whole numbers from the generator: one that only workers would use, and the
// seed of the permutation. Training draws nothing else, so the seeds are all that is kept, and any
// epoch can be asked for.
#pragma once

#include <cstdint>
#include <vector>

#include "random/torch_generator.h"
#include "tensor/tensor_view.h"

namespace gw {

class DataLoader {
 public:
  struct Settings {
    int n = 1000;         // >= 1
    int batchSize = 10;   // >= 1; more than n is one batch of n
    bool shuffle = true;  // false: every epoch in the order of the data
    // Passes of other loaders, unshuffled, after each epoch: each draws a number, too.
    int passesBetween = 0;
  };
  // `generator`: torch's, as it stands when the first epoch begins.
  DataLoader(Settings settings, const TorchGenerator& generator);

  // next(iter(loader)): looks at one batch, and costs the generator what an epoch costs it.
  static void peek(TorchGenerator& generator);

  int batchesPerEpoch() const { return batches_; }
  // All n row numbers in the order of epoch 0, 1, …. Valid until the next call of order() or
  // batch().
  const std::vector<int>& order(int epoch);
  // Rows of update `step`, counted from 0 through all epochs. Valid as order().
  Indices batch(int step);

 private:
  Settings settings_;
  int batches_;
  TorchGenerator generator_;         // before the first epoch whose seed is not known
  std::vector<std::int64_t> seeds_;  // of the permutations of epochs 0, 1, …
  std::vector<int> indices_;         // the order of epoch current_
  int current_ = -1;
};

}  // namespace gw
