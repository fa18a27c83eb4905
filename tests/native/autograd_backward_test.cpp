#include <string>
#include <vector>

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "check.h"

namespace gw {
namespace {

struct OneWeight {
  Parameter<float> parameter{"w", Tensor<float>(Shape(2), {3, 5})};
  Tape<float> tape;
  Variable<float> w = tape.parameter(parameter);
};

}  // namespace

TEST_CASE("the gradient of a two-sample batch is what the closed form says") {
  Parameter<float> pw("w", Tensor<float>(Shape(2, 1), {1, -1}));
  Tape<float> tape;
  const Variable w = tape.parameter(pw);
  const Tensor<float> X(Shape(2, 2), {1, 2, 3, 4});
  const Tensor<float> y(Shape(2, 1), {1, 1});
  const Variable e = named(matmul(tape.leaf(X.view()), w) - tape.leaf(y.view()), "residual");
  backward(sum(square(e) / 2));
  checkSame(e.value(), std::vector<float>{-2, -2});
  checkSame(e.grad(), std::vector<float>{-2, -2});  // of e²/2 it is e itself
  checkSame(pw.grad, std::vector<float>{-8, -12});  // Xᵀe
}

TEST_CASE("two forwards, each with its backward, give exactly twice the gradient") {
  OneWeight one;
  backward(sum(square(one.w) / 3));
  const Tensor<float> once = one.parameter.grad;
  one.tape.clear();
  backward(sum(square(one.w) / 3));
  for (int i = 0; i < 2; ++i) CHECK(one.parameter.grad[i] == 2 * once[i]);
}

TEST_CASE("several graphs on one tape do not disturb each other") {
  OneWeight one;
  const Variable first = sum(square(one.w));
  const Variable second = sum(one.w * 10);
  backward(first);
  checkSame(one.parameter.grad, std::vector<float>{6, 10});
  backward(second);
  checkSame(one.parameter.grad, std::vector<float>{16, 20});
}

TEST_CASE("only what leads to the loss gets a gradient") {
  Parameter<float> used("w", Tensor<float>(Shape(1), {1}));
  Parameter<float> unused("b", Tensor<float>(Shape(1), {1}));
  Tape<float> tape;
  const Variable w = tape.parameter(used);
  const Variable b = tape.parameter(unused);
  const Variable aside = square(b);
  backward(sum(square(w)));
  CHECK(used.hasGrad);
  CHECK_FALSE(unused.hasGrad);
  CHECK_FALSE(aside.grad());
}

TEST_CASE("backward of anything but one number is an error") {
  OneWeight one;
  try {
    backward(named(square(one.w), "loss"));
    FAIL("no error");
  } catch (const ConfigError& error) {
    CHECK(error.name == ErrorName::kNotScalar);
    CHECK(error.parameter == "loss");
    CHECK(std::get<std::string>(error.value) == "(2,)");
  }
  CHECK_FALSE(one.parameter.hasGrad);
}

TEST_CASE("backward of something without parameters is an error") {
  OneWeight one;
  checkError(ErrorName::kNoGradient, [&] { backward(one.tape.scalar(1)); });
  const NoGrad<float> noGrad(one.tape);
  checkError(ErrorName::kNoGradient, [&] { backward(sum(one.w)); });
}

TEST_CASE("a second backward through one graph is an error and adds nothing") {
  OneWeight one;
  const Variable loss = sum(square(one.w));
  backward(loss);
  checkError(ErrorName::kBackwardTwice, [&] { backward(loss); });
  checkSame(one.parameter.grad, std::vector<float>{6, 10});
}

TEST_CASE("a graph of sums keeps no values, so it can be gone through twice, as in torch") {
  OneWeight one;
  const Variable loss = sum(one.w + one.w);
  backward(loss);
  backward(loss);
  checkSame(one.parameter.grad, std::vector<float>{4, 4});
}

}  // namespace gw
