#include "experiments/linear_data.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/error.h"
#include "tensor/elementwise.h"
#include "tensor/matmul.h"
#include "tensor/torch_sum.h"

namespace gw {
namespace {

constexpr int kMostFormed = 2000;
constexpr double kMostNumbers = 2e7;  // of a history

float meanFormed(const Tensor<float>& yHat, const Tensor<float>& y) {
  std::vector<float> loss;
  loss.reserve(static_cast<std::size_t>(yHat.size()) * y.size());
  for (const float prediction : yHat) {
    for (const float label : y) {
      const float residual = prediction - label;
      loss.push_back(residual * residual / 2);
    }
  }
  const int size = static_cast<int>(loss.size());
  return torchSum(loss.data(), size) / static_cast<float>(size);
}

}  // namespace

int featuresOf(const Settings& settings) {
  const Table& typed = settings.table("data");
  return typed.empty() ? static_cast<int>(settings.list("true-w").size()) : typed.columns - 1;
}

int rowsOf(const Settings& settings) {
  const Table& typed = settings.table("data");
  return typed.empty() ? static_cast<int>(settings.integer("n")) : typed.rows();
}

LinearData<float> dataOf(const Settings& settings, TorchGenerator& generator) {
  const Table& typed = settings.table("data");
  if (!typed.empty()) return typedData(typed.columns, typed.values);
  return syntheticData<float>(generator, settings.list("true-w"), settings.number("true-b"),
                              rowsOf(settings), settings.number("noise"));
}

void checkHistory(const Settings& settings, int columns) {
  const double perEpoch = std::ceil(rowsOf(settings) / settings.number("batch-size"));
  const double most = std::max(1.0, std::floor(kMostNumbers / (columns * perEpoch)));
  checkRange("epochs", settings.number("epochs"), 1, most);
}

LinearData<float> typedData(int columns, const std::vector<double>& values) {
  const int n = static_cast<int>(values.size()) / columns;
  LinearData<float> out{Tensor<float>(Shape(n, columns - 1)), Tensor<float>(Shape(n, 1))};
  for (int i = 0; i < n; ++i) {
    const double* const row = values.data() + static_cast<std::ptrdiff_t>(i) * columns;
    for (int k = 0; k < columns - 1; ++k) out.X.at(i, k) = static_cast<float>(row[k]);
    out.y[i] = static_cast<float>(row[columns - 1]);
  }
  return out;
}

LinearData<float> sortedByLabel(const LinearData<float>& data) {
  std::vector<int> order(data.y.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&y = data.y](int i, int j) { return y[i] < y[j] || (y[i] == y[j] && i < j); });
  LinearData<float> out = data;
  for (int i = 0; i < data.y.size(); ++i) {
    out.y[i] = data.y[order[i]];
    for (int k = 0; k < data.X.shape().columns(); ++k) out.X.at(i, k) = data.X.at(order[i], k);
  }
  return out;
}

QuadraticLoss halfMeanSquares(const LinearData<float>& data) {
  using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const int n = data.X.shape().rows(), d = data.X.shape().columns();
  const Eigen::Map<const RowMajor> X(data.X.data(), n, d);
  const Eigen::Map<const Eigen::VectorXf> y(data.y.data(), n);
  return squaresOfLine(X.cast<double>(), y.cast<double>(), 0.5 / n);
}

float broadcastLoss(const LinearData<float>& data, const Tensor<float>& w, const Tensor<float>& b,
                    bool printed) {
  const Tensor<float> yHat = matmul(data.X, w) + b;
  const int n = yHat.size();
  if (printed && n <= kMostFormed) return meanFormed(yHat, data.y);
  double sumHat = 0, squaresHat = 0, sumY = 0, squaresY = 0;
  for (int i = 0; i < n; ++i) {
    sumHat += yHat[i];
    squaresHat += static_cast<double>(yHat[i]) * yHat[i];
    sumY += data.y[i];
    squaresY += static_cast<double>(data.y[i]) * data.y[i];
  }
  return static_cast<float>(0.5 * ((squaresHat + squaresY) / n - 2 * (sumHat / n) * (sumY / n)));
}

}  // namespace gw
