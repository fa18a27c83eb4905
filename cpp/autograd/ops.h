// Operations on variables, with PyTorch's meaning and bits. Each computes at once and leaves a node
// on the tape that backward() can follow. + − × ÷ broadcast: (10,1) − (10,) is (10,10). Wrong
// shapes: ConfigError kShapeMismatch.
//
// A new operation is an entry in Op and its name (tape), a function here and a rule in
// backward.cpp.
#pragma once

#include "autograd/variable.h"

namespace gw {

template <typename T>
Variable<T> operator+(Variable<T> a, Variable<T> b);
template <typename T>
Variable<T> operator-(Variable<T> a, Variable<T> b);
template <typename T>
Variable<T> operator*(Variable<T> a, Variable<T> b);
template <typename T>
Variable<T> operator/(Variable<T> a, Variable<T> b);

// The same with a plain number. It is rounded to T first, as torch does with Python's numbers.
template <typename T>
Variable<T> operator+(Variable<T> a, double b) {
  return a + a.tape().scalar(static_cast<T>(b));
}
template <typename T>
Variable<T> operator-(Variable<T> a, double b) {
  return a - a.tape().scalar(static_cast<T>(b));
}
template <typename T>
Variable<T> operator*(Variable<T> a, double b) {
  return a * a.tape().scalar(static_cast<T>(b));
}
template <typename T>
Variable<T> operator/(Variable<T> a, double b) {
  return a / a.tape().scalar(static_cast<T>(b));
}

template <typename T>
Variable<T> matmul(Variable<T> a, Variable<T> b);  // (m,k)(k,n) gives (m,n)
template <typename T>
Variable<T> square(Variable<T> a);  // element-wise
template <typename T>
Variable<T> sum(Variable<T> a);  // of all elements, in torch's order: ()
template <typename T>
Variable<T> mean(Variable<T> a);  // sum / number of elements: ()
template <typename T>
Variable<T> reshape(Variable<T> a,
                    Shape shape);  // same size; a itself where it has that shape already
template <typename T>
Variable<T> transpose(Variable<T> a);  // (m,n) gives (n,m)

}  // namespace gw
