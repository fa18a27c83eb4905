#include "tensor/labels.h"

namespace gw {

template <typename T>
int argmax(const T* x, int n) {
  int best = 0;
  for (int i = 1; i < n; ++i) {
    const bool nan = x[best] != x[best];
    if (!nan && (x[i] > x[best] || x[i] != x[i])) best = i;
  }
  return best;
}

template <typename T>
int countCorrect(TensorView<const T> scores, Indices labels) {
  const int q = scores.shape().columns();
  int correct = 0;
  for (int i = 0; i < labels.size; ++i) {
    if (argmax(scores.data() + i * q, q) == labels.data[i]) ++correct;
  }
  return correct;
}

template <typename T>
Tensor<T> oneHot(Indices labels, int classes) {
  Tensor<T> out(Shape(labels.size, classes));
  for (int i = 0; i < labels.size; ++i) out.at(i, labels.data[i]) = 1;
  return out;
}

#define GW_INSTANTIATE(T)                                  \
  template int argmax(const T*, int);                      \
  template int countCorrect(TensorView<const T>, Indices); \
  template Tensor<T> oneHot(Indices, int);
GW_INSTANTIATE(float)
GW_INSTANTIATE(double)
#undef GW_INSTANTIATE

}  // namespace gw
