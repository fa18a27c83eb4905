#include "experiments/history.h"

#include <algorithm>

namespace gw {
namespace {

// The first step from `step` on that is a multiple of `stride`.
std::int64_t nextMultiple(std::int64_t step, std::int64_t stride) {
  return (step + stride - 1) / stride * stride;
}

// `states` are those of the steps first, first + stride …; leaves those of every `coarser`.
void thin(std::vector<double>& states, std::size_t stateSize, std::int64_t first,
          std::int64_t stride, std::int64_t coarser) {
  auto out = states.begin();
  for (auto in = states.begin(); in != states.end(); in += stateSize, first += stride) {
    if (first % coarser == 0) out = std::copy(in, in + stateSize, out);
  }
  states.erase(out, states.end());
}

}  // namespace

void History::append(double loss, double fullLoss, const double* state) {
  const bool keyFrame = rows() % stride_ == 0;
  rows_.push_back({loss, fullLoss});
  if (!keyFrame) return;
  states_.insert(states_.end(), state, state + stateSize_);
  keepWithinBudget();
}

History::Tail History::cut(std::int64_t from) {
  const std::size_t kept = nextMultiple(from, stride_) / stride_ * stateSize_;
  const auto states = states_.begin() + std::min(states_.size(), kept);
  Tail tail{
      from,       stateSize_, stride_, {rows_.begin() + from, rows_.end()}, {states, states_.end()},
      divergence_};
  rows_.resize(from);
  states_.erase(states, states_.end());
  divergence_.reset();
  return tail;
}

void History::append(Tail tail) {
  if (rows_.empty()) {
    stateSize_ = tail.stateSize;
    stride_ = tail.stride;
  }
  const std::int64_t stride = std::max(stride_, tail.stride);
  thin(states_, stateSize_, 0, stride_, stride);
  thin(tail.states, stateSize_, nextMultiple(tail.from, tail.stride), tail.stride, stride);
  stride_ = stride;
  rows_.insert(rows_.end(), tail.rows.begin(), tail.rows.end());
  states_.insert(states_.end(), tail.states.begin(), tail.states.end());
  divergence_ = tail.divergence;
  keepWithinBudget();
}

void History::keepWithinBudget() {
  while (states_.size() * sizeof(double) > budget_ && states_.size() > 2 * stateSize_) {
    thin(states_, stateSize_, 0, stride_, 2 * stride_);
    stride_ *= 2;
  }
}

}  // namespace gw
