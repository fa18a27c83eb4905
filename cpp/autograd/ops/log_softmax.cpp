#include "tensor/log_softmax.h"

#include "autograd/pass.h"
#include "core/torch_exp.h"

namespace gw {

template <typename T>
Variable<T> logSoftmax(Variable<T> a) {
  const TensorView<const T> x = a.value();
  T* const out = a.tape().allocate(x.size());
  logSoftmaxRows(x.data(), x.shape().rows(), x.shape().columns(), out);
  return a.tape().add(Op::kLogSoftmax, x.shape(), out, a.index());
}

// ∂a = g − exp(log softmax(a)) · Σg, row by row
template <typename T>
void logSoftmaxRule(Pass<T>& pass, const Node<T>& node) {
  const int n = node.shape.columns();
  T* const out = pass.allocate(node.shape.size());
  for (int i = 0; i < node.shape.rows(); ++i) {
    const T* const g = node.grad + i * n;
    const T total = laneSum(g, n);
    for (int j = 0; j < n; ++j) out[i * n + j] = g[j] - torchExp(node.value[i * n + j]) * total;
  }
  pass.give(node, 0, out);
}

template Variable<float> logSoftmax(Variable<float>);
template Variable<double> logSoftmax(Variable<double>);
template void logSoftmaxRule(Pass<float>&, const Node<float>&);
template void logSoftmaxRule(Pass<double>&, const Node<double>&);

}  // namespace gw
