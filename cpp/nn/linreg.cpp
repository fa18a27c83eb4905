#include "nn/linreg.h"

namespace gw {

// [linreg]
template <typename T>
Variable<T> linreg(Variable<T> X, Variable<T> w, Variable<T> b) {
  return named(matmul(X, w) + b, "yHat");  // @forward
}
// [/linreg]

template Variable<float> linreg(Variable<float>, Variable<float>, Variable<float>);
template Variable<double> linreg(Variable<double>, Variable<double>, Variable<double>);

}  // namespace gw
