#include "tensor/matmul.h"

#include "autograd/pass.h"

namespace gw {

template <typename T>
Variable<T> matmul(Variable<T> a, Variable<T> b) {
  const Shape shape = matmulShape(a.shape(), b.shape());
  T* const out = a.tape().allocate(shape.size());
  matmulKernel(a.value().data(), b.value().data(), shape.rows(), a.shape().columns(),
               shape.columns(), out);
  return a.tape().add(Op::kMatmul, shape, out, a.index(), b.index());
}

// a is (m,k), b is (k,n): ∂a = g bᵀ, ∂b = aᵀ g
template <typename T>
void matmulRule(Pass<T>& pass, const Node<T>& node) {
  const Node<T>& a = pass.input(node, 0);
  const Node<T>& b = pass.input(node, 1);
  const int m = a.shape.rows();
  const int k = a.shape.columns();
  const int n = b.shape.columns();
  if (a.requiresGrad) {
    T* const out = pass.allocate(m * k);
    matmulTransposedB(node.grad, b.value, m, n, k, out);
    pass.give(node, 0, out);
  }
  if (b.requiresGrad) {
    T* const out = pass.allocate(k * n);
    matmulTransposedA(a.value, node.grad, k, m, n, out);
    pass.give(node, 1, out);
  }
}

template Variable<float> matmul(Variable<float>, Variable<float>);
template Variable<double> matmul(Variable<double>, Variable<double>);
template void matmulRule(Pass<float>&, const Node<float>&);
template void matmulRule(Pass<double>&, const Node<double>&);

}  // namespace gw
