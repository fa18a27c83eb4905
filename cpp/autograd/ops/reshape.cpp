#include <string>

#include "autograd/pass.h"
#include "core/error.h"

namespace gw {

template <typename T>
Variable<T> reshape(Variable<T> a, Shape shape) {
  if (a.shape() == shape) return a;
  if (a.shape().size() != shape.size()) {
    throw ConfigError(ErrorName::kShapeMismatch, "reshape",
                      toText(a.shape()) + " " + toText(shape));
  }
  return a.tape().add(Op::kReshape, shape, a.value().data(), a.index());
}

// ∂a = g: the numbers stay where they are, in both directions
template <typename T>
void reshapeRule(Pass<T>& pass, const Node<T>& node) {
  pass.give(node, 0, node.grad);
}

template Variable<float> reshape(Variable<float>, Shape);
template Variable<double> reshape(Variable<double>, Shape);
template void reshapeRule(Pass<float>&, const Node<float>&);
template void reshapeRule(Pass<double>&, const Node<double>&);

}  // namespace gw
