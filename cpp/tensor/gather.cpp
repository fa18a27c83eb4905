#include "tensor/gather.h"

namespace gw {

template <typename T>
void gatherRows(const T* x, Indices rows, int width, T* __restrict out) {
  for (const int row : rows) {
    const T* const from = x + row * width;
    for (int j = 0; j < width; ++j) *out++ = from[j];
  }
}

template <typename T>
ByteScale<T> unitScale() {
  ByteScale<T> scale;
  for (int i = 0; i < 256; ++i) scale[i] = static_cast<T>(i) / 255;
  return scale;
}

template <typename T>
void gatherRows(const std::uint8_t* x, Indices rows, int width, const ByteScale<T>& scale,
                T* __restrict out) {
  for (const int row : rows) {
    const std::uint8_t* const from = x + row * width;
    for (int j = 0; j < width; ++j) *out++ = scale[from[j]];
  }
}

template <typename T>
void addRows(const T* x, Indices rows, int width, T* __restrict out) {
  for (const int row : rows) {
    T* const to = out + row * width;
    for (int j = 0; j < width; ++j) to[j] += *x++;
  }
}

#define GW_INSTANTIATE(T)                                                               \
  template void gatherRows(const T*, Indices, int, T*);                                 \
  template ByteScale<T> unitScale();                                                    \
  template void gatherRows(const std::uint8_t*, Indices, int, const ByteScale<T>&, T*); \
  template void addRows(const T*, Indices, int, T*);
GW_INSTANTIATE(float)
GW_INSTANTIATE(double)
#undef GW_INSTANTIATE

}  // namespace gw
