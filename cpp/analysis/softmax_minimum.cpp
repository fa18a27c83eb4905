#include "analysis/softmax_minimum.h"

#include <algorithm>
#include <cmath>

#include "core/elementary.h"

namespace gw {
namespace {

constexpr int kMostSteps = 60;
constexpr double kFlat = 1e-10;      // of the gradient: there
constexpr double kSeparated = 1e-4;  // a mean loss that only separable classes reach

// The problem with the last class's scores held at 0, so that the solution is a single point: the
// parameters are (d + 1) rows of q − 1, the last row the biases.
struct Problem {
  TensorView<const float> X;
  Indices labels;
  int inputs, free;  // d + 1, q − 1

  int size() const { return inputs * free; }
  double input(int sample, int k) const { return k + 1 < inputs ? X.at(sample, k) : 1; }

  // The probabilities of one sample, of all classes but the last, into p; its loss.
  double probabilities(const std::vector<double>& at, int sample, std::vector<double>& p) const {
    double max = 0;
    for (int c = 0; c < free; ++c) {
      p[c] = 0;
      for (int k = 0; k < inputs; ++k) p[c] += input(sample, k) * at[k * free + c];
      max = std::max(max, p[c]);
    }
    const int label = labels.data[sample];
    const double score = label < free ? p[label] : 0;
    double total = portable::exp(-max);
    for (double& value : p) total += value = portable::exp(value - max);
    for (double& value : p) value /= total;
    return max + portable::log(total) - score;
  }

  double loss(const std::vector<double>& at) const {
    std::vector<double> p(free);
    double sum = 0;
    for (int i = 0; i < labels.size; ++i) sum += probabilities(at, i, p);
    return sum / labels.size;
  }

  // Gradient and Hessian (row-major) of the mean loss.
  void derivatives(const std::vector<double>& at, std::vector<double>& gradient,
                   std::vector<double>& hessian) const {
    const int m = size();
    gradient.assign(m, 0);
    hessian.assign(static_cast<std::size_t>(m) * m, 0);
    std::vector<double> p(free);
    for (int i = 0; i < labels.size; ++i) {
      probabilities(at, i, p);
      for (int a = 0; a < m; ++a) {
        const int c = a % free;
        const double x = input(i, a / free) / labels.size;
        gradient[a] += x * (p[c] - (labels.data[i] == c ? 1 : 0));
        for (int b = 0; b <= a; ++b) {
          const int e = b % free;
          hessian[a * m + b] += x * input(i, b / free) * p[c] * ((c == e ? 1 : 0) - p[e]);
        }
      }
    }
  }
};

// Solves H s = g by Cholesky's decomposition of the lower half of H, in place; a little is added to
// the diagonal, so that flat directions do no harm.
void solve(std::vector<double>& h, std::vector<double>& s) {
  const int m = static_cast<int>(s.size());
  double largest = 0;
  for (int i = 0; i < m; ++i) largest = std::max(largest, h[i * m + i]);
  for (int i = 0; i < m; ++i) {
    h[i * m + i] += 1e-12 * largest + 1e-300;
    for (int j = 0; j <= i; ++j) {
      double sum = h[i * m + j];
      for (int k = 0; k < j; ++k) sum -= h[i * m + k] * h[j * m + k];
      h[i * m + j] =
          i == j ? std::sqrt(std::max(sum, 1e-14 * largest + 1e-300)) : sum / h[j * m + j];
    }
  }
  for (int i = 0; i < m; ++i) {
    for (int k = 0; k < i; ++k) s[i] -= h[i * m + k] * s[k];
    s[i] /= h[i * m + i];
  }
  for (int i = m - 1; i >= 0; --i) {
    for (int k = i + 1; k < m; ++k) s[i] -= h[k * m + i] * s[k];
    s[i] /= h[i * m + i];
  }
}

}  // namespace

SoftmaxMinimum softmaxMinimum(TensorView<const float> X, Indices labels, int classes) {
  const Problem problem{X, labels, X.shape().columns() + 1, classes - 1};
  std::vector<double> at(problem.size()), gradient, hessian;
  double loss = problem.loss(at);
  bool flat = false;
  for (int step = 0; step < kMostSteps && !flat && loss > kSeparated; ++step) {
    problem.derivatives(at, gradient, hessian);
    flat =
        std::all_of(gradient.begin(), gradient.end(), [](double g) { return std::abs(g) < kFlat; });
    if (flat) break;
    solve(hessian, gradient);
    bool fell = false;
    for (double share = 1; share > 1e-6 && !fell; share /= 2) {
      std::vector<double> next = at;
      for (int a = 0; a < problem.size(); ++a) next[a] -= share * gradient[a];
      const double there = problem.loss(next);
      if (!(there < loss)) continue;
      fell = true;
      at = next;
      loss = there;
    }
    flat = !fell;
  }
  SoftmaxMinimum out{{}, loss > kSeparated ? loss : 0, loss > kSeparated};
  for (int k = 0; k < problem.inputs; ++k) {
    double sum = 0;
    for (int c = 0; c < problem.free; ++c) sum += at[k * problem.free + c];
    for (int c = 0; c < classes; ++c) {
      const double own = c < problem.free ? at[k * problem.free + c] : 0;
      out.parameters.push_back(own - sum / classes);
    }
  }
  return out;
}

}  // namespace gw
