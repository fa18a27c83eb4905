#include "run/history.h"

#include <algorithm>

namespace gw {
namespace {

// The first step from `step` on that is a multiple of `stride`.
std::int64_t nextMultiple(std::int64_t step, std::int64_t stride) {
  return (step + stride - 1) / stride * stride;
}

// `states` are those of the steps first, first + stride …; leaves those of every `coarser`.
void thin(std::vector<unsigned char>& states, std::size_t stateBytes, std::int64_t first,
          std::int64_t stride, std::int64_t coarser) {
  if (stateBytes == 0 || stride == coarser) return;
  auto out = states.begin();
  for (auto in = states.begin(); in != states.end(); in += stateBytes, first += stride) {
    if (first % coarser == 0) out = std::copy(in, in + stateBytes, out);
  }
  states.erase(out, states.end());
}

}  // namespace

History::Room History::append() {
  keepWithinBudget();
  const bool keyFrame = count_ % stride_ == 0;
  ++count_;
  rows_.resize(count_ * width_);
  if (keyFrame) states_.resize(states_.size() + stateBytes_);
  return {rows_.data() + rows_.size() - width_,
          keyFrame ? states_.data() + states_.size() - stateBytes_ : nullptr};
}

History::Tail History::cut(std::int64_t from) {
  const std::size_t kept = nextMultiple(from, stride_) / stride_ * stateBytes_;
  const auto states = states_.begin() + std::min(states_.size(), kept);
  const auto rows = rows_.begin() + from * width_;
  Tail tail{from,
            count_ - from,
            width_,
            stateBytes_,
            stride_,
            {rows, rows_.end()},
            {states, states_.end()},
            divergence_};
  rows_.erase(rows, rows_.end());
  states_.erase(states, states_.end());
  count_ = from;
  divergence_.reset();
  return tail;
}

void History::append(Tail tail) {
  if (count_ == 0) {
    width_ = tail.width;
    stateBytes_ = tail.stateBytes;
    stride_ = tail.stride;
  }
  const std::int64_t stride = std::max(stride_, tail.stride);
  thin(states_, stateBytes_, 0, stride_, stride);
  thin(tail.states, stateBytes_, nextMultiple(tail.from, tail.stride), tail.stride, stride);
  stride_ = stride;
  count_ += tail.count;
  rows_.insert(rows_.end(), tail.rows.begin(), tail.rows.end());
  states_.insert(states_.end(), tail.states.begin(), tail.states.end());
  divergence_ = tail.divergence;
}

// Before a state is added: what is there and that one fit.
void History::keepWithinBudget() {
  while (states_.size() + stateBytes_ > budget_ && states_.size() > 2 * stateBytes_) {
    thin(states_, stateBytes_, 0, stride_, 2 * stride_);
    stride_ *= 2;
  }
}

}  // namespace gw
