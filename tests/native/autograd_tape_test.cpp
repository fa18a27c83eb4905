#include <stdexcept>
#include <string>
#include <utility>

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "autograd/tape.h"
#include "check.h"

namespace gw {

TEST_CASE("clearing a tape keeps its parameters and their handles") {
  Parameter<float> p("w", Tensor<float>(Shape(2), {1, 2}));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  for (int i = 0; i < 3; ++i) {
    CHECK(sum(w).item() == 3);
    tape.clear();
    CHECK(tape.nodes().size() == 1);
  }
  p.value[0] = 5;
  CHECK(w.value()[0] == 5);
  CHECK(std::string(w.name()) == "w");
}

TEST_CASE("from the second update on, a tape uses the same memory again") {
  Parameter<float> p("w", Tensor<float>(Shape(2, 1), {1, 2}));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  const Tensor<float> X(Shape(100, 2));
  const auto update = [&] {
    tape.clear();
    Variable l = square(matmul(tape.leaf(X.view()), w));
    for (int i = 0; i < 30; ++i) l = l + 1;
    backward(sum(l));
    return std::pair(l.value().data(), tape.nodes().data());
  };
  update();
  const auto settled = update();
  for (int i = 0; i < 10; ++i) CHECK(update() == settled);
}

TEST_CASE("a parameter cannot come after other nodes") {
  Parameter<float> p("w", Tensor<float>(Shape(2)));
  Tape<float> tape;
  tape.scalar(1);
  CHECK_THROWS_AS(tape.parameter(p), std::logic_error);
  tape.clear();
  tape.parameter(p);
}

TEST_CASE("a leaf reads the numbers where they are") {
  Tensor<float> x(Shape(2), {1, 2});
  Tape<float> tape;
  const Variable leaf = tape.leaf(x.view());
  x[0] = 9;
  CHECK(leaf.value()[0] == 9);
}

TEST_CASE("a name finds the last node that bears it") {
  Tape<float> tape;
  CHECK_FALSE(tape.find("residual"));
  named(tape.scalar(1), "residual");
  named(tape.scalar(2), "residual");
  tape.scalar(3);
  CHECK(tape.find("residual").item() == 2);
}

TEST_CASE("under NoGrad nothing becomes part of a graph") {
  Parameter<float> p("w", Tensor<float>(Shape(1), {2}));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  {
    const NoGrad<float> noGrad(tape);
    CHECK_FALSE((w * 3).requiresGrad());
    CHECK((w * 3).item() == 6);
  }
  CHECK((w * 3).requiresGrad());
}

}  // namespace gw
