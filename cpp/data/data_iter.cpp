#include "data/data_iter.h"

#include <algorithm>
#include <numeric>

namespace gw {

DataIter::DataIter(Settings settings)
    : settings_(settings),
      batches_((settings.n + settings.batchSize - 1) / settings.batchSize),
      before_{PythonRandom(settings.seed)},
      indices_(settings.n) {
  if (settings_.peek && settings_.shuffle) before_.front().shuffle(indices_);
}

const std::vector<int>& DataIter::order(int epoch) {
  // Epochs between the last visited one and this one have to be shuffled through.
  for (int known = static_cast<int>(before_.size()) - 1; known < epoch; ++known) {
    shuffleEpoch(known);
  }
  if (current_ != epoch) shuffleEpoch(epoch);
  return indices_;
}

// [data-iter]
void DataIter::shuffleEpoch(int epoch) {
  std::iota(indices_.begin(), indices_.end(), 0);
  PythonRandom random = before_[epoch];
  if (settings_.shuffle) random.shuffle(indices_);
  if (epoch + 1 == static_cast<int>(before_.size())) before_.push_back(random);
  current_ = epoch;
}

Indices DataIter::batch(int step) {
  const std::vector<int>& indices = order(step / batches_);
  const int begin = step % batches_ * settings_.batchSize;
  const int end = std::min(begin + settings_.batchSize, settings_.n);  // the last may be shorter
  return {indices.data() + begin, end - begin};
}
// [/data-iter]

}  // namespace gw
