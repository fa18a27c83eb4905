#include "data/data_loader.h"

#include <algorithm>
#include <numeric>

namespace gw {

namespace {

// What one epoch draws.
std::int64_t permutationSeed(TorchGenerator& generator) {
  generator.randomInt64();  // the workers' seed; there are none
  return generator.randomInt64();
}

}  // namespace

DataLoader::DataLoader(Settings settings, const TorchGenerator& generator)
    : settings_(settings),
      batches_((settings.n + settings.batchSize - 1) / settings.batchSize),
      generator_(generator),
      indices_(settings.n) {
  std::iota(indices_.begin(), indices_.end(), 0);
}

void DataLoader::peek(TorchGenerator& generator) { permutationSeed(generator); }

// [data-loader]
const std::vector<int>& DataLoader::order(int epoch) {
  if (epoch == current_ || !settings_.shuffle) return indices_;
  while (static_cast<int>(seeds_.size()) <= epoch) {
    seeds_.push_back(permutationSeed(generator_));
    for (int pass = 0; pass < settings_.passesBetween; ++pass) generator_.randomInt64();
  }
  indices_ = TorchGenerator(seeds_[epoch]).randperm(settings_.n);
  current_ = epoch;
  return indices_;
}

Indices DataLoader::batch(int step) {
  const std::vector<int>& indices = order(step / batches_);
  const int begin = step % batches_ * settings_.batchSize;
  const int end = std::min(begin + settings_.batchSize, settings_.n);  // the last may be shorter
  return {indices.data() + begin, end - begin};
}
// [/data-loader]

}  // namespace gw
