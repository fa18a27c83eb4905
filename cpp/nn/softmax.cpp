#include "nn/softmax.h"

namespace gw {

// [softmax]
template <typename T>
Variable<T> softmax(Variable<T> O, Shift shift, Keepdim sums) {
  if (shift == Shift::kMaximum) O = O - rowMax(O);
  Variable scoresExp = named(exp(O), "exp");
  Variable partition = named(sum(scoresExp, 1, sums == Keepdim::kKeep), "partition");
  return named(scoresExp / partition, "yHat");  // @softmax
}
// [/softmax]

template Variable<float> softmax(Variable<float>, Shift, Keepdim);
template Variable<double> softmax(Variable<double>, Shift, Keepdim);

}  // namespace gw
