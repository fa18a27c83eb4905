#include "autograd/backward.h"

#include <algorithm>

#include "core/error.h"
#include "tensor/elementwise.h"
#include "tensor/matmul.h"
#include "tensor/torch_sum.h"

namespace gw {

namespace {

// Rules that read the inputs' values. torch frees those values after use, so a second pass is an
// error.
bool needsSavedValues(Op op) {
  return op == Op::kMultiply || op == Op::kDivide || op == Op::kMatmul || op == Op::kSquare;
}

// One backward(): walks the tape from the loss down and hands each node's gradient g on to its
// inputs.
template <typename T>
class Pass {
 public:
  explicit Pass(Tape<T>& tape) : tape_(tape), number_(tape.nextPass()) {}

  void run(int root) {
    contribute(root, filled(Shape(), 1));
    for (int index = root; waiting_ > 0; --index) {
      Node<T>& node = tape_.node(index);
      if (node.pass != number_) continue;
      --waiting_;
      if (node.used && needsSavedValues(node.op)) {
        throw ConfigError(ErrorName::kBackwardTwice, toText(node.op));
      }
      node.used = true;
      if (node.op == Op::kParameter) {
        accumulate(node);
      } else {
        propagate(node);
      }
    }
  }

 private:
  const Node<T>& input(const Node<T>& node, int i) const { return tape_.node(node.inputs[i]); }
  TensorView<const T> valueOf(const Node<T>& node) const { return {node.value, node.shape}; }
  bool wants(const Node<T>& node, int i) const { return input(node, i).requiresGrad; }

  // Adds g, which has the node's shape, to what other users of the node have contributed in this
  // pass. g may belong to another node: it is not written to.
  void contribute(int index, const T* g) {
    Node<T>& node = tape_.node(index);
    if (node.pass != number_) {
      node.pass = number_;
      node.grad = g;
      ++waiting_;
      return;
    }
    const int n = node.shape.size();
    T* const total = tape_.allocate(n);
    for (int i = 0; i < n; ++i) total[i] = node.grad[i] + g[i];
    node.grad = total;
  }

  // g has the shape `from`, to which the input was broadcast.
  void contributeBroadcast(const Node<T>& node, int i, const T* g, Shape from) {
    const Shape shape = input(node, i).shape;
    if (shape.size() != from.size()) {
      T* const reduced = tape_.allocate(shape.size());
      sumToShape<T>({g, from}, shape, reduced);
      g = reduced;
    }
    contribute(node.inputs[i], g);
  }

  void accumulate(const Node<T>& node) {
    Parameter<T>& p = *node.parameter;
    const int n = node.shape.size();
    T* const grad = p.grad.data();
    for (int i = 0; i < n; ++i) grad[i] = p.hasGrad ? grad[i] + node.grad[i] : node.grad[i];
    p.hasGrad = true;
  }

  const T* filled(Shape shape, T value) {
    T* const out = tape_.allocate(shape.size());
    std::fill_n(out, shape.size(), value);
    return out;
  }

  const T* computed(Arithmetic op, TensorView<const T> a, TensorView<const T> b) {
    const Shape shape = broadcastShape(a.shape(), b.shape(), "backward");
    T* const out = tape_.allocate(shape.size());
    elementwise(op, a, b, shape, out);
    return out;
  }

  const T* negated(TensorView<const T> x) {
    T* const out = tape_.allocate(x.size());
    for (int i = 0; i < x.size(); ++i) out[i] = -x[i];
    return out;
  }

  // The rule of each operation, with g the gradient of its output.
  void propagate(const Node<T>& node) {
    const TensorView<const T> g(node.grad, node.shape);
    switch (node.op) {
      case Op::kLeaf:
      case Op::kParameter:
        return;
      case Op::kAdd:  // ∂a = g, ∂b = g
        for (int i : {0, 1}) {
          if (wants(node, i)) contributeBroadcast(node, i, g.data(), g.shape());
        }
        return;
      case Op::kSubtract:  // ∂a = g, ∂b = −g
        if (wants(node, 0)) contributeBroadcast(node, 0, g.data(), g.shape());
        if (wants(node, 1)) contributeBroadcast(node, 1, negated(g), g.shape());
        return;
      case Op::kMultiply:  // ∂a = g b, ∂b = g a
        for (int i : {0, 1}) {
          if (!wants(node, i)) continue;
          const TensorView<const T> other = valueOf(input(node, 1 - i));
          contributeBroadcast(node, i, computed(Arithmetic::kMultiply, g, other), g.shape());
        }
        return;
      case Op::kDivide:
        return divideRule(node, g);
      case Op::kMatmul:
        return matmulRule(node, g);
      case Op::kSquare: {  // ∂a = g · 2a
        const T* const a = input(node, 0).value;
        T* const out = tape_.allocate(g.size());
        for (int i = 0; i < g.size(); ++i) out[i] = g[i] * (2 * a[i]);
        return contribute(node.inputs[0], out);
      }
      case Op::kSum:  // ∂a = g for every element
        return contribute(node.inputs[0], filled(input(node, 0).shape, g[0]));
      case Op::kMean: {  // ∂a = g/n
        const Shape shape = input(node, 0).shape;
        return contribute(node.inputs[0], filled(shape, g[0] / static_cast<T>(shape.size())));
      }
      case Op::kReshape:
        return contribute(node.inputs[0], g.data());
      case Op::kTranspose: {
        T* const out = tape_.allocate(g.size());
        const Shape shape = input(node, 0).shape;
        for (int i = 0; i < shape.rows(); ++i) {
          for (int j = 0; j < shape.columns(); ++j) out[i * shape.columns() + j] = g.at(j, i);
        }
        return contribute(node.inputs[0], out);
      }
    }
  }

  // ∂a = g/b, ∂b = −g · ((a/b)/b)
  void divideRule(const Node<T>& node, TensorView<const T> g) {
    const TensorView<const T> a = valueOf(input(node, 0));
    const TensorView<const T> b = valueOf(input(node, 1));
    if (wants(node, 0)) {
      contributeBroadcast(node, 0, computed(Arithmetic::kDivide, g, b), g.shape());
    }
    if (wants(node, 1)) {
      const TensorView<const T> ratio(computed(Arithmetic::kDivide, a, b), g.shape());
      const TensorView<const T> slope(computed(Arithmetic::kDivide, ratio, b), g.shape());
      const TensorView<const T> minus(negated(g), g.shape());
      contributeBroadcast(node, 1, computed(Arithmetic::kMultiply, minus, slope), g.shape());
    }
  }

  // a is (m,k), b is (k,n): ∂a = g bᵀ, ∂b = aᵀ g
  void matmulRule(const Node<T>& node, TensorView<const T> g) {
    const Node<T>& a = input(node, 0);
    const Node<T>& b = input(node, 1);
    const int m = a.shape.rows();
    const int k = a.shape.columns();
    const int n = b.shape.columns();
    if (a.requiresGrad) {
      T* const out = tape_.allocate(m * k);
      matmulTransposedB(g.data(), b.value, m, n, k, out);
      contribute(node.inputs[0], out);
    }
    if (b.requiresGrad) {
      T* const out = tape_.allocate(k * n);
      matmulTransposedA(a.value, g.data(), k, m, n, out);
      contribute(node.inputs[1], out);
    }
  }

  Tape<T>& tape_;
  int number_;
  int waiting_ = 0;  // nodes with a gradient that is not handed on yet
};

}  // namespace

template <typename T>
void backward(Variable<T> v) {
  if (v.shape().size() != 1) {
    throw ConfigError(ErrorName::kNotScalar, v.name(), toText(v.shape()));
  }
  if (!v.requiresGrad()) throw ConfigError(ErrorName::kNoGradient, v.name());
  Pass<T>(v.tape()).run(v.index());
}

template void backward(Variable<float>);
template void backward(Variable<double>);

}  // namespace gw
