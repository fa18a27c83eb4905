#include "tensor/tensor.h"

#include "check.h"

namespace gw {

TEST_CASE("a new tensor holds zeros; without a shape it is the scalar zero") {
  CHECK(Tensor<float>().shape() == Shape());
  CHECK(Tensor<float>()[0] == 0);
  checkSame(Tensor<double>(Shape(2, 2)), std::vector<double>{0, 0, 0, 0});
}

TEST_CASE("numbers lie row by row") {
  const Tensor<float> x(Shape(2, 3), {1, 2, 3, 4, 5, 6});
  CHECK(x.at(1, 0) == 4);
  CHECK(x.view().at(0, 2) == 3);
  checkSame(x.transpose(), std::vector<float>{1, 4, 2, 5, 3, 6});
  CHECK(x.transpose().shape() == Shape(3, 2));
  CHECK(x.reshape(Shape(6)).shape() == Shape(6));
  checkSame(x.reshape(Shape(3, 2)), x);
}

TEST_CASE("a vector stays itself when transposed") {
  CHECK(Tensor<float>(Shape(3)).transpose().shape() == Shape(3));
}

TEST_CASE("copies hold their own numbers, views do not") {
  Tensor<float> x(Shape(2), {1, 2});
  const Tensor<float> copy = x;
  const TensorView<const float> view = x.view();
  const Tensor<float> taken(view);
  x.fill(7);
  CHECK(copy[0] == 1);
  CHECK(taken[1] == 2);
  CHECK(view[0] == 7);
}

TEST_CASE("a shape of another size is an error") {
  checkError(ErrorName::kShapeMismatch, [] { Tensor<float>(Shape(2, 2), {1, 2, 3}); });
  checkError(ErrorName::kShapeMismatch, [] { Tensor<float>(Shape(4)).reshape(Shape(3)); });
}

TEST_CASE("a view of nothing says so") {
  CHECK_FALSE(TensorView<const float>());
  CHECK(Tensor<float>().view());
}

}  // namespace gw
