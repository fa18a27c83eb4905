// Operations on variables, with PyTorch's meaning and bits. Each computes at once and leaves a node
// on the tape that backward() can follow. + − × ÷ broadcast: (10,1) − (10,) is (10,10). Wrong
// shapes: ConfigError kShapeMismatch.
//
// A new operation is a file in ops/, which computes it and holds its rule (pass.h), and an entry
// here: a line in the list, and how it is called. The tests in autograd_gradients_test.cpp fail
// until they have a case of it.
#pragma once

#include "autograd/variable.h"

namespace gw {

// Op, its name, its rule, whether the rule reads values of the graph. (torch frees those values
// after use, so that a second backward() is an error.)
#define GW_OPERATIONS(X)                           \
  X(kAdd, "add", addRule, false)                   \
  X(kSubtract, "subtract", subtractRule, false)    \
  X(kMultiply, "multiply", multiplyRule, true)     \
  X(kDivide, "divide", divideRule, true)           \
  X(kMatmul, "matmul", matmulRule, true)           \
  X(kSquare, "square", squareRule, true)           \
  X(kAbs, "abs", absRule, true)                    \
  X(kHuber, "huber", huberRule, true)              \
  X(kSmoothL1, "smoothL1", smoothL1Rule, true)     \
  X(kSum, "sum", sumRule, false)                   \
  X(kMean, "mean", meanRule, false)                \
  X(kReshape, "reshape", reshapeRule, false)       \
  X(kTranspose, "transpose", transposeRule, false) \
  X(kRows, "rows", rowsRule, false)                \
  X(kNegative, "negative", negativeRule, false)    \
  X(kExp, "exp", expRule, true)                    \
  X(kLog, "log", logRule, true)                    \
  X(kMax, "max", maxRule, true)                    \
  X(kPick, "pick", pickRule, false)                \
  X(kLogSoftmax, "log softmax", logSoftmaxRule, true)

#define GW_OP(op, name, rule, readsValues) op,
enum class Op : std::uint8_t {
  kLeaf,
  kParameter,
  GW_OPERATIONS(GW_OP) kCount  // how many there are
};
#undef GW_OP

// "leaf", "parameter", "add", …
const char* toText(Op op);

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

// The same numbers as a leaf: no gradient comes past it.
template <typename T>
Variable<T> detach(Variable<T> a) {
  return a.tape().leaf(a.value());
}

// (m,k)(k,n) gives (m,n).
template <typename T>
Variable<T> matmul(Variable<T> a, Variable<T> b);

// Element-wise. exp and log are core/torch_exp.h's.
template <typename T>
Variable<T> square(Variable<T> a);
template <typename T>
Variable<T> operator-(Variable<T> a);
template <typename T>
Variable<T> exp(Variable<T> a);
template <typename T>
Variable<T> log(Variable<T> a);

// The largest value of each row, kept beside it: (B,q) gives (B,1).
template <typename T>
Variable<T> rowMax(Variable<T> a);

// log softmax over the last dimension, see tensor/log_softmax.h.
template <typename T>
Variable<T> logSoftmax(Variable<T> a);

template <typename T>
Variable<T> abs(Variable<T> a);

// ½e² where |e| <= delta, beyond it delta(|e| − ½delta). delta > 0 (not checked).
template <typename T>
Variable<T> huber(Variable<T> residual, double delta);

// ½e²/beta where |e| < beta, beyond it |e| − ½beta: huber divided by its threshold. beta >= 0 (not
// checked); 0 is |e|.
template <typename T>
Variable<T> smoothL1(Variable<T> residual, double beta);

// Of all elements, in torch's order: ().
template <typename T>
Variable<T> sum(Variable<T> a);

// Over one dimension, in torch's order: (n,d) gives (d,) for dim 0 and (n,) for dim 1, or (1,d) and
// (n,1) if the dimension is kept; (n,) gives () or (1,). ConfigError kOutOfRange for a dimension
// that a does not have.
template <typename T>
Variable<T> sum(Variable<T> a, int dim, bool keepdim = false);

// The sum of all elements divided by their number: ().
template <typename T>
Variable<T> mean(Variable<T> a);

// The same numbers under another shape of the same size; a itself where it has that shape already.
template <typename T>
Variable<T> reshape(Variable<T> a, Shape shape);

// (m,n) gives (n,m).
template <typename T>
Variable<T> transpose(Variable<T> a);

// source[indices]: (n,d) gives (B,d), (n,) gives (B,). A row that is picked twice gets both
// gradients. The indices are not checked, and have to outlive the graph. (Rows of data that are not
// on the tape: Tape::rows.)
template <typename T>
Variable<T> rows(Variable<T> source, Indices picked);

// a[range(B), columns], one value of each row: (B,q) gives (B,). The columns are not checked, and
// have to outlive the graph.
template <typename T>
Variable<T> pick(Variable<T> a, Indices columns);

}  // namespace gw
