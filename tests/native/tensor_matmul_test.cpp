#include "check.h"
#include "random/torch_generator.h"
#include "tensor/matmul.h"

namespace gw {
namespace {

Tensor<float> normal(TorchGenerator& generator, Shape shape) {
  Tensor<float> x(shape);
  generator.normal(x.data(), x.size(), 0, 1);
  return x;
}

// The definition, each sum in its order.
Tensor<float> naive(const Tensor<float>& a, const Tensor<float>& b) {
  Tensor<float> out(Shape(a.shape().rows(), b.shape().columns()));
  for (int i = 0; i < out.shape().rows(); ++i) {
    for (int j = 0; j < out.shape().columns(); ++j) {
      float total = 0;
      for (int k = 0; k < a.shape().columns(); ++k) {
        const volatile float product = a.at(i, k) * b.at(k, j);  // rounded before it is added
        total += product;
      }
      out.at(i, j) = total;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a product is rows times columns") {
  const Tensor<float> a(Shape(2, 3), {1, 2, 3, 4, 5, 6});
  const Tensor<float> b(Shape(3, 2), {1, 0, 0, 1, 1, 1});
  CHECK(matmul(a, b).shape() == Shape(2, 2));
  checkSame(matmul(a, b), std::vector<float>{4, 5, 10, 11});
}

TEST_CASE("every kernel has the bits of the naive loops") {
  TorchGenerator generator(2);
  for (const int m : {1, 3, 10, 17}) {
    for (const int k : {1, 2, 8, 33}) {
      for (const int n : {1, 2, 5, 10, 16}) {
        const Tensor<float> a = normal(generator, Shape(m, k));
        const Tensor<float> b = normal(generator, Shape(k, n));
        const Tensor<float> expected = naive(a, b);
        checkSame(matmul(a, b), expected);
        Tensor<float> out(Shape(m, n));
        matmulTransposedA(a.transpose().data(), b.data(), m, k, n, out.data());
        checkSame(out, expected);
        matmulTransposedB(a.data(), b.transpose().data(), m, k, n, out.data());
        checkSame(out, expected);
      }
    }
  }
}

TEST_CASE("a product over nothing is zero") {
  checkSame(matmul(Tensor<float>(Shape(2, 0)), Tensor<float>(Shape(0, 2))),
            std::vector<float>{0, 0, 0, 0});
}

TEST_CASE("matrices that do not fit, and vectors, are an error") {
  checkError(ErrorName::kShapeMismatch,
             [] { matmul(Tensor<float>(Shape(2, 3)), Tensor<float>(Shape(2, 3))); });
  checkError(ErrorName::kShapeMismatch,
             [] { matmul(Tensor<float>(Shape(2, 3)), Tensor<float>(Shape(3))); });
}

}  // namespace gw
