#include "experiments/library_data.h"

#include <algorithm>

#include "experiments/linear_data.h"
#include "tensor/elementwise.h"
#include "tensor/matmul.h"

namespace gw {
namespace {

// Column j of a matrix becomes these numbers.
void setColumn(Tensor<float>& matrix, int j, const Tensor<float>& column) {
  for (int i = 0; i < column.size(); ++i) matrix.at(i, j) = column[i];
}

// The true parameters of the next target.
void moveOn(std::vector<double>& w, double& b) {
  std::rotate(w.begin(), w.begin() + 1, w.end());
  for (double& weight : w) weight *= -0.5;
  b *= -0.5;
}

LibraryData typedTargets(const Table& typed, int q) {
  const int n = typed.rows(), d = typed.columns - q;
  LibraryData out{Tensor<float>(Shape(n, d)), Tensor<float>(Shape(n, q)), {}, {}};
  for (int i = 0; i < n; ++i) {
    const double* const row = typed.values.data() + static_cast<std::ptrdiff_t>(i) * typed.columns;
    for (int k = 0; k < d; ++k) out.X.at(i, k) = static_cast<float>(row[k]);
    for (int j = 0; j < q; ++j) out.y.at(i, j) = static_cast<float>(row[d + j]);
  }
  return out;
}

}  // namespace

LibraryData libraryData(const Settings& settings, TorchGenerator& generator) {
  const int q = static_cast<int>(settings.integer("outputs"));
  const Table& typed = settings.table("data");
  if (!typed.empty()) return typedTargets(typed, q);
  const LinearData<float> first = dataOf(settings, generator);
  const int n = first.X.shape().rows(), d = first.X.shape().columns();
  LibraryData out{first.X, Tensor<float>(Shape(n, q)), Tensor<double>(Shape(q, d)), {}};
  std::vector<double> w = settings.list("true-w");
  double b = settings.number("true-b");
  TorchGenerator own(settings.integer("seed") + 1);
  for (int j = 0; j < q; ++j) {
    if (j > 0) moveOn(w, b);
    for (int k = 0; k < d; ++k) out.trueW.at(j, k) = w[k];
    out.trueB.push_back(b);
    if (j == 0) {
      setColumn(out.y, 0, first.y);
      continue;
    }
    const Tensor<float> column(Shape(d, 1), std::vector<float>(w.begin(), w.end()));
    Tensor<float> noise(Shape(n, 1));
    own.normal(noise.data(), n, 0, settings.number("noise"));
    const Tensor<float> bias(Shape(), {static_cast<float>(b)});
    setColumn(out.y, j, matmul(first.X, column) + bias + noise);
  }
  return out;
}

Answer libraryDataAnswer(const LibraryData& data) {
  Answer out{copyOf<float>("X", data.X.view()), copyOf<float>("y", data.y.view())};
  if (data.trueB.empty()) return out;
  if (data.trueB.size() == 1) {
    out.push_back(listOf("trueW", data.trueW.values()));
    out.push_back(scalarOf("trueB", data.trueB.front()));
  } else {
    out.push_back(copyOf<double>("trueW", data.trueW.view()));
    out.push_back(listOf("trueB", data.trueB));
  }
  return out;
}

QuadraticLoss squaresOfOutputs(const LibraryData& data, Reduction reduction) {
  using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const int n = data.X.shape().rows(), d = data.X.shape().columns(), q = data.y.shape().columns();
  const double share = reduction == Reduction::kSum    ? 1
                       : reduction == Reduction::kMean ? 1.0 / (static_cast<double>(n) * q)
                                                       : 1.0 / n;
  const Eigen::MatrixXd X = Eigen::Map<const RowMajor>(data.X.data(), n, d).cast<double>();
  const Eigen::MatrixXd Y = Eigen::Map<const RowMajor>(data.y.data(), n, q).cast<double>();
  const Eigen::Index size = static_cast<Eigen::Index>(q) * (d + 1);
  QuadraticLoss all{Eigen::VectorXd(size), Eigen::MatrixXd::Zero(size, size), 0, false};
  // Outputs share no parameter: each has its own block of the Hessian.
  const auto place = [&](int j, int k) { return k < d ? j * d + k : q * d + j; };
  for (int j = 0; j < q; ++j) {
    const QuadraticLoss own = squaresOfLine(X, Y.col(j), share);
    all.minimum += own.minimum;
    all.singular = all.singular || own.singular;
    for (int k = 0; k <= d; ++k) {
      all.centre[place(j, k)] = own.centre[k];
      for (int i = 0; i <= d; ++i) {
        all.hessian(place(j, i), place(j, k)) = own.hessian(i, k);
      }
    }
  }
  return all;
}

}  // namespace gw
