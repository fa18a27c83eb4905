#include "autograd/backward.h"

#include "autograd/pass.h"
#include "core/error.h"
#include "tensor/torch_sum.h"

namespace gw {

namespace {

// ∂p += g
template <typename T>
void parameterRule(Pass<T>&, const Node<T>& node) {
  Parameter<T>& p = *node.parameter;
  const int n = node.shape.size();
  T* const grad = p.grad.data();
  for (int i = 0; i < n; ++i) grad[i] = p.hasGrad ? grad[i] + node.grad[i] : node.grad[i];
  p.hasGrad = true;
}

template <typename T>
struct Backward {
  Rule<T> rule;
  bool readsValues;
};

// By Op. A leaf requires no gradient, so it is never given one.
#define GW_BACKWARD(op, name, rule, readsValues) {rule<T>, readsValues},
template <typename T>
constexpr Backward<T> kBackward[] = {
    {nullptr, false}, {parameterRule<T>, false}, GW_OPERATIONS(GW_BACKWARD)};
#undef GW_BACKWARD

}  // namespace

template <typename T>
void Pass<T>::run(int root) {
  T* const one = allocate(1);
  *one = 1;
  contribute(tape_.node(root), one);
  for (int index = root; waiting_ > 0; --index) {
    Node<T>& node = tape_.node(index);
    if (node.pass != number_) continue;
    --waiting_;
    const Backward<T>& backward = kBackward<T>[static_cast<int>(node.op)];
    if (node.used && backward.readsValues) {
      throw ConfigError(ErrorName::kBackwardTwice, toText(node.op));
    }
    node.used = true;
    backward.rule(*this, node);
  }
}

template <typename T>
void Pass<T>::add(Node<T>& node, const T* g) {
  const int n = node.shape.size();
  T* const total = allocate(n);
  for (int i = 0; i < n; ++i) total[i] = node.grad[i] + g[i];
  node.grad = total;
}

template <typename T>
void Pass<T>::giveBroadcast(const Node<T>& node, int i, const T* g) {
  const Shape shape = input(node, i).shape;
  if (shape.size() != node.shape.size()) {
    T* const reduced = allocate(shape.size());
    sumToShape<T>({g, node.shape}, shape, reduced);
    g = reduced;
  }
  give(node, i, g);
}

template <typename T>
void backward(Variable<T> v) {
  if (v.shape().size() != 1) {
    throw ConfigError(ErrorName::kNotScalar, v.name(), toText(v.shape()));
  }
  if (!v.requiresGrad()) throw ConfigError(ErrorName::kNoGradient, v.name());
  Pass<T>(v.tape()).run(v.index());
}

template class Pass<float>;
template class Pass<double>;
template void backward(Variable<float>);
template void backward(Variable<double>);

}  // namespace gw
