#include <algorithm>

#include "autograd/pass.h"
#include "core/error.h"
#include "tensor/torch_sum.h"

namespace gw {

namespace {

// The shape of a sum over `dim`.
Shape summed(Shape shape, int dim, bool keepdim) {
  if (shape.rank() < 2) return keepdim && shape.rank() == 1 ? Shape(1) : Shape();
  const int left = shape.dimension(1 - dim);
  if (!keepdim) return Shape(left);
  return dim == 0 ? Shape(1, left) : Shape(left, 1);
}

}  // namespace

template <typename T>
Variable<T> sum(Variable<T> a) {
  T* const out = a.tape().allocate(1);
  *out = torchSum(a.value().data(), a.value().size());
  return a.tape().add(Op::kSum, Shape(), out, a.index());
}

template <typename T>
Variable<T> sum(Variable<T> a, int dim, bool keepdim) {
  const TensorView<const T> x = a.value();
  checkRange("sum", dim, 0, std::max(x.shape().rank() - 1, 0));
  const Shape shape = summed(x.shape(), dim, keepdim);
  T* const out = a.tape().allocate(shape.size());
  if (dim == 0 && x.shape().rank() == 2) {
    torchColumnSums(x.data(), x.shape().rows(), x.shape().columns(), out);
  } else {
    torchRowSums(x.data(), x.shape().rows(), x.shape().columns(), out);
  }
  const Variable<T> v = a.tape().add(Op::kSum, shape, out, a.index());
  a.tape().node(v.index()).dim = static_cast<std::int8_t>(dim);
  return v;
}

// ∂a = g for every element that went into the sum
template <typename T>
void sumRule(Pass<T>& pass, const Node<T>& node) {
  const Shape shape = pass.input(node, 0).shape;
  T* const out = pass.allocate(shape.size());
  if (node.dim < 0) {
    std::fill_n(out, shape.size(), node.grad[0]);
  } else {
    const bool columns = node.dim == 0 && shape.rank() == 2;
    const int n = shape.columns();
    for (int i = 0; i < shape.rows(); ++i) {
      if (columns) {
        std::copy_n(node.grad, n, out + i * n);
      } else {
        std::fill_n(out + i * n, n, node.grad[i]);
      }
    }
  }
  pass.give(node, 0, out);
}

#define GW_INSTANTIATE(T)                           \
  template Variable<T> sum(Variable<T>);            \
  template Variable<T> sum(Variable<T>, int, bool); \
  template void sumRule(Pass<T>&, const Node<T>&);
GW_INSTANTIATE(float)
GW_INSTANTIATE(double)
#undef GW_INSTANTIATE

}  // namespace gw
