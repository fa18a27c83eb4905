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

// The generator as it was before `epoch`: a copy, which after the shuffle is the one before the
// next epoch.
PythonRandom& DataIter::generatorOf(int epoch) {
  if (epoch + 1 == static_cast<int>(before_.size())) {
    before_.push_back(before_[epoch]);
  } else {
    before_[epoch + 1] = before_[epoch];
  }
  return before_[epoch + 1];
}

const std::vector<int>& DataIter::order(int epoch) {
  if (epoch == current_) return indices_;
  if (settings_.shuffle) {
    // Epochs between the last one known and this one have to be shuffled through.
    const int known = static_cast<int>(before_.size()) - 1;
    for (int before = known; before < epoch; ++before) shuffleEpoch(before);
  }
  shuffleEpoch(epoch);
  return indices_;
}

// [data-iter]
void DataIter::shuffleEpoch(int epoch) {
  std::iota(indices_.begin(), indices_.end(), 0);
  if (settings_.shuffle) generatorOf(epoch).shuffle(indices_);
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
