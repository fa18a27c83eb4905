#include <vector>

#include "autograd/backward.h"
#include "autograd/ops.h"
#include "check.h"
#include "fixtures.h"
#include "random/torch_generator.h"
#include "tensor/torch_sum.h"

namespace gw {
namespace {

Tensor<float> normal(std::int64_t seed, Shape shape) {
  Tensor<float> x(shape);
  TorchGenerator(seed).normal(x.data(), x.size(), 0, 1);
  return x;
}

}  // namespace

TEST_CASE("a sum over a dimension drops it, or keeps it with length 1") {
  Tape<float> tape;
  const auto shape = [&tape](Shape of, int dim, bool keepdim) {
    const Tensor<float> x(of);
    return toText(sum(tape.leaf(x.view()), dim, keepdim).shape());
  };
  CHECK(shape(Shape(2, 3), 0, false) == "(3,)");
  CHECK(shape(Shape(2, 3), 1, false) == "(2,)");
  CHECK(shape(Shape(2, 3), 0, true) == "(1,3)");
  CHECK(shape(Shape(2, 3), 1, true) == "(2,1)");
  CHECK(shape(Shape(3), 0, false) == "()");
  CHECK(shape(Shape(3), 0, true) == "(1,)");
  CHECK(shape(Shape(), 0, true) == "()");
}

TEST_CASE("columns are summed over dimension 0, rows over dimension 1") {
  Tape<double> tape;
  const Tensor<double> matrix(Shape(2, 3), {1, 2, 3, 4, 5, 6});
  const Variable x = tape.leaf(matrix.view());
  checkSame(sum(x, 0).value(), std::vector<double>{5, 7, 9});
  checkSame(sum(x, 1).value(), std::vector<double>{6, 15});
  checkSame(sum(sum(x, 0), 0).value(), std::vector<double>{21});
}

TEST_CASE("sums over a dimension are added up in torch's order") {
  forEach(fixture("torch_sum")["columns"], [](const std::string& size, const Json& totals) {
    CAPTURE(size);
    const int rows = std::stoi(size);
    const int columns = std::stoi(size.substr(size.find('x') + 1));
    const Tensor<float> x = normal(9, Shape(rows, columns));
    Tape<float> tape;
    const Variable v = tape.leaf(x.view());
    checkSame(sum(v, 0).value(), numbers<float>(totals));
    const Variable ofRows = sum(v, 1, true);
    for (int i = 0; i < rows; ++i) {
      REQUIRE(ofRows.value()[i] == torchSum(x.data() + i * columns, columns));
    }
  });
}

TEST_CASE("the gradient of a sum goes to all that was added up") {
  Parameter<float> p("w", Tensor<float>(Shape(2, 3)));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  const Tensor<float> ofColumns(Shape(3), {1, 2, 3});
  const Tensor<float> ofRows(Shape(2, 1), {10, 20});
  backward(sum(sum(w, 0) * tape.leaf(ofColumns.view())));
  checkSame(p.grad, std::vector<float>{1, 2, 3, 1, 2, 3});
  backward(sum(sum(w, 1, true) * tape.leaf(ofRows.view())));
  checkSame(p.grad, std::vector<float>{11, 12, 13, 21, 22, 23});
}

TEST_CASE("a dimension that the tensor does not have is an error") {
  Tape<float> tape;
  const Tensor<float> vector(Shape(3));
  const Variable x = tape.leaf(vector.view());
  checkError(ErrorName::kOutOfRange, [&] { sum(x, 1); });
  checkError(ErrorName::kOutOfRange, [&] { sum(x, -1); });
}

}  // namespace gw
