// The rows of a minibatch, gathered from a whole data set, and put back. Rows are `width` numbers
// each; row numbers are not checked and may repeat; out overlaps nothing.
#pragma once

#include <cstdint>

#include "tensor/tensor_view.h"

namespace gw {

// out = x[rows], rows.size × width numbers.
template <typename T>
void gatherRows(const T* x, Indices rows, int width, T* out);

// What a byte x stands for: x·coarse + x·fine, where x·coarse is exact and x·fine small. That
// rounds once, as a division does, and takes a fraction of its time.
template <typename T>
struct ByteScale {
  T coarse = 1, fine = 0;
  // Of a number, or of a vector of them.
  template <typename Number>
  Number of(Number x) const {
    return x * coarse + x * fine;
  }
};

// x/255, as in torch: x·(1/255) is another number for half of the bytes.
template <typename T>
ByteScale<T> unitScale();

// The same from bytes: scale[x[rows]].
template <typename T>
void gatherRows(const std::uint8_t* x, Indices rows, int width, const ByteScale<T>& scale, T* out);

// out[rows[k]] += x[k], k ascending (torch's index_add_): the gradient of gatherRows.
template <typename T>
void addRows(const T* x, Indices rows, int width, T* out);

}  // namespace gw
