#include "data/synthetic.h"

#include "tensor/elementwise.h"
#include "tensor/matmul.h"

namespace gw {

namespace {

template <typename T>
Tensor<T> normal(TorchGenerator& generator, double mean, double std, Shape shape) {
  Tensor<T> x(shape);
  generator.normal(x.data(), x.size(), mean, std);
  return x;
}

template <typename T>
Tensor<T> column(const std::vector<double>& w) {  // (d,1)
  return Tensor<T>(Shape(static_cast<int>(w.size()), 1), std::vector<T>(w.begin(), w.end()));
}

template <typename T>
Tensor<T> scalar(double b) {
  return Tensor<T>(Shape(), {static_cast<T>(b)});
}

}  // namespace

// [synthetic-data]
template <typename T>
LinearData<T> syntheticData(TorchGenerator& generator, const std::vector<double>& w, double b,
                            int n, double noise) {
  const int d = static_cast<int>(w.size());
  const Tensor<T> X = normal<T>(generator, 0, 1, Shape(n, d));
  const Tensor<T> y = matmul(X, column<T>(w)) + scalar<T>(b);
  return {X, y + normal<T>(generator, 0, noise, y.shape())};
}
// [/synthetic-data]

template LinearData<float> syntheticData(TorchGenerator&, const std::vector<double>&, double, int,
                                         double);
template LinearData<double> syntheticData(TorchGenerator&, const std::vector<double>&, double, int,
                                          double);

}  // namespace gw
