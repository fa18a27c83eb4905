#include "nn/sequential.h"

namespace gw {

template <typename T>
Sequential<T>::Sequential(Tape<T>& tape, const std::vector<int>& widths) {
  for (std::size_t i = 1; i < widths.size(); ++i) {
    const std::string suffix = widths.size() == 2 ? "" : std::to_string(i);
    layers_.emplace_back(tape, widths[i - 1], widths[i], suffix);
  }
}

template <typename T>
void Sequential<T>::initialise(TorchGenerator& generator) {
  for (Linear<T>& layer : layers_) layer.initialise(generator);
}

template <typename T>
Variable<T> Sequential<T>::operator()(Variable<T> X) const {
  for (const Linear<T>& layer : layers_) X = layer(X);
  return named(X, "yHat");
}

template <typename T>
FoldedNet Sequential<T>::folded() const {
  FoldedNet out;
  for (const Linear<T>& layer : layers_) {
    const Tensor<T>& A = layer.weight.value;
    const int q = A.shape().rows(), h = A.shape().columns();
    const bool first = &layer == &layers_.front();
    const int d = first ? h : out.w.shape().columns();
    FoldedNet next{Tensor<double>(Shape(q, d)), Tensor<double>(Shape(q))};
    for (int j = 0; j < q; ++j) {
      next.b[j] = layer.bias.value[j];
      for (int i = 0; i < h; ++i) {
        if (first) {
          next.w.at(j, i) = A.at(j, i);
          continue;
        }
        next.b[j] += A.at(j, i) * out.b[i];
        for (int k = 0; k < d; ++k) next.w.at(j, k) += A.at(j, i) * out.w.at(i, k);
      }
    }
    out = std::move(next);
  }
  return out;
}

template <typename T>
std::vector<Parameter<T>*> Sequential<T>::parameters() {
  std::vector<Parameter<T>*> all;
  for (Linear<T>& layer : layers_) all.insert(all.end(), {&layer.weight, &layer.bias});
  return all;
}

template class Sequential<float>;

}  // namespace gw
