#include <string>

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "autograd/variable.h"
#include "check.h"

namespace gw {

TEST_CASE("a variable knows its shape, value, name and place") {
  Tape<double> tape;
  const Tensor<double> x(Shape(1, 2), {3, 4});
  const Variable v = named(tape.leaf(x.view()), "X");
  CHECK(v.shape() == Shape(1, 2));
  checkSame(v.value(), x);
  CHECK(std::string(v.name()) == "X");
  CHECK(v.index() == 0);
  CHECK(&v.tape() == &tape);
  CHECK(v);
  CHECK_FALSE(Variable<double>());
}

TEST_CASE("there is no gradient before backward, and none for data at all") {
  Parameter<double> p("w", Tensor<double>(Shape(), {2}));
  Tape<double> tape;
  const Variable w = tape.parameter(p);
  const Variable x = tape.scalar(5);
  const Variable product = w * x;
  CHECK_FALSE(w.grad());
  CHECK_FALSE(product.grad());
  backward(product);
  CHECK(w.grad()[0] == 5);
  CHECK(product.grad()[0] == 1);
  CHECK_FALSE(x.grad());
}

}  // namespace gw
