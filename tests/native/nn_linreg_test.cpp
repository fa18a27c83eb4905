#include "autograd/backward.h"
#include "check.h"
#include "nn/linreg.h"

namespace gw {

TEST_CASE("a prediction is the weighted sum of the features plus the bias") {
  Parameter<float> pw("w", Tensor<float>(Shape(2, 1), {2, -3}));
  Parameter<float> pb("b", Tensor<float>(Shape(1), {4}));
  Tape<float> tape;
  const Variable w = tape.parameter(pw);
  const Variable b = tape.parameter(pb);
  const Tensor<float> X(Shape(3, 2), {1, 0, 0, 1, 1, 1});
  const Variable yHat = linreg(tape.leaf(X.view()), w, b);
  CHECK(yHat.shape() == Shape(3, 1));
  checkSame(yHat.value(), std::vector<float>{6, 1, 3});
  CHECK(tape.find("yHat").index() == yHat.index());

  backward(sum(yHat));
  checkSame(pw.grad, std::vector<float>{2, 2});  // column sums of X
  checkSame(pb.grad, std::vector<float>{3});
}

TEST_CASE("features and weights that do not fit are an error") {
  Tape<float> tape;
  const Tensor<float> X(Shape(3, 2));
  const Tensor<float> w(Shape(3, 1));
  checkError(ErrorName::kShapeMismatch,
             [&] { linreg(tape.leaf(X.view()), tape.leaf(w.view()), tape.scalar(0)); });
}

}  // namespace gw
