// Memory for the numbers of one graph: handed out in a row, given back all at once. After the
// largest graph has been seen once, clear() and allocate() touch the heap no more. Addresses stay
// valid until clear().
#pragma once

#include <algorithm>
#include <vector>

namespace gw {

template <typename T>
class Arena {
 public:
  // Room for `count` numbers, not initialised.
  T* allocate(int count) {
    if (count > end_ - next_) grow(count);
    T* const start = next_;
    next_ += count;
    return start;
  }

  void clear() {
    if (blocks_.size() > 1) {  // next time everything fits into one block
      const std::size_t total = total_;
      blocks_.clear();
      addBlock(total);
    }
    if (!blocks_.empty()) next_ = blocks_.back().data();
  }

 private:
  static constexpr std::size_t kFirstBlock = 1024;

  void grow(int count) {
    addBlock(std::max({kFirstBlock, static_cast<std::size_t>(count), total_}));
  }

  void addBlock(std::size_t size) {
    if (blocks_.empty()) total_ = 0;
    total_ += size;
    blocks_.emplace_back(size);
    next_ = blocks_.back().data();
    end_ = next_ + size;
  }

  std::vector<std::vector<T>> blocks_;
  std::size_t total_ = 0;
  T* next_ = nullptr;
  T* end_ = nullptr;
};

}  // namespace gw
