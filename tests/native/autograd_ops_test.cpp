#include <set>
#include <string>

#include "autograd/ops.h"
#include "check.h"
#include "tensor/elementwise.h"

namespace gw {

TEST_CASE("every operation has a name of its own") {
  CHECK(std::string(toText(Op::kLeaf)) == "leaf");
  CHECK(std::string(toText(Op::kMatmul)) == "matmul");
  std::set<std::string> names;
  for (int op = 0; op < static_cast<int>(Op::kCount); ++op) {
    names.insert(toText(static_cast<Op>(op)));
  }
  CHECK(names.size() == static_cast<std::size_t>(Op::kCount));
}

TEST_CASE("operations compute at once") {
  Tape<float> tape;
  const Tensor<float> matrix(Shape(2, 3), {1, 2, 3, 4, 5, 6});
  const Tensor<float> vector(Shape(3), {10, 20, 30});
  const Variable a = tape.leaf(matrix.view());
  const Variable b = tape.leaf(vector.view());
  checkSame((a + b).value(), matrix + vector);
  checkSame((b - a).value(), vector - matrix);
  checkSame((a * b).value(), matrix * vector);
  checkSame((a / b).value(), matrix / vector);
  checkSame(square(a).value(), matrix * matrix);
  CHECK(sum(a).item() == 21);
  CHECK(sum(a).shape() == Shape());
  CHECK(mean(a).item() == 3.5f);
  checkSame(transpose(a).value(), matrix.transpose());
  CHECK(transpose(a).shape() == Shape(3, 2));
  CHECK(reshape(a, Shape(6, 1)).shape() == Shape(6, 1));
  checkSame(reshape(a, Shape(6)).value(), matrix);
  checkSame(matmul(a, transpose(a)).value(), std::vector<float>{14, 32, 32, 77});
}

TEST_CASE("plain numbers are rounded to the tensor's type first") {
  Tape<float> tape;
  const Variable x = tape.scalar(3);
  CHECK((x * 0.1).item() == 3 * 0.1f);
  CHECK((x / 3).item() == 1);
  CHECK((x + 0.1).item() == 3 + 0.1f);
  CHECK((x - 1).item() == 2);
}

TEST_CASE("a column minus a vector broadcasts to a matrix") {
  Tape<float> tape;
  const Tensor<float> yHat(Shape(10, 1));
  const Tensor<float> y(Shape(10));
  CHECK((tape.leaf(yHat.view()) - tape.leaf(y.view())).shape() == Shape(10, 10));
}

TEST_CASE("a reshape to the shape it has is the variable itself") {
  Tape<float> tape;
  const Variable x = tape.scalar(1);
  CHECK(reshape(x, Shape()).index() == x.index());
}

TEST_CASE("wrong shapes are errors that name the operation") {
  Tape<float> tape;
  const Tensor<float> matrix(Shape(2, 3));
  const Tensor<float> vector(Shape(2));
  const Variable a = tape.leaf(matrix.view());
  const Variable b = tape.leaf(vector.view());
  for (const auto& [operation, f] :
       std::vector<std::pair<std::string, void (*)(Variable<float>, Variable<float>)>>{
           {"add", [](auto x, auto y) { x + y; }},
           {"divide", [](auto x, auto y) { x / y; }},
           {"matmul", [](auto x, auto) { matmul(x, x); }},
           {"reshape", [](auto x, auto) { reshape(x, Shape(5)); }}}) {
    try {
      f(a, b);
      FAIL("no error");
    } catch (const ConfigError& error) {
      CHECK(error.name == ErrorName::kShapeMismatch);
      CHECK(error.parameter == operation);
    }
  }
}

TEST_CASE("an operation needs a gradient when one of its inputs does") {
  Parameter<float> p("w", Tensor<float>());
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  const Variable x = tape.scalar(1);
  CHECK((x * w).requiresGrad());
  CHECK((w + x).requiresGrad());
  CHECK(sum(w).requiresGrad());
  CHECK_FALSE((x * x).requiresGrad());
}

}  // namespace gw
