#include <cstdint>
#include <vector>

#include "autograd/backward.h"
#include "autograd/graph.h"
#include "autograd/ops.h"
#include "check.h"

namespace gw {
namespace {

// The same numbers in two forms: bytes, and what they are scaled to.
template <typename T>
void checkBytes() {
  constexpr int kRows = 7, kColumns = 53;
  std::vector<std::uint8_t> bytes(kRows * kColumns);
  const ByteScale<T> scale = unitScale<T>();
  Tensor<T> scaled(Shape(kRows, kColumns));
  for (int i = 0; i < scaled.size(); ++i) {
    bytes[i] = static_cast<std::uint8_t>(i);
    scaled[i] = static_cast<T>(bytes[i]) / static_cast<T>(255);
  }
  const std::vector<int> order{6, 0, 3, 3};
  const Indices picked{order.data(), 4};
  Tape<T> tape;
  const TensorView<const std::uint8_t> view(bytes.data(), Shape(kRows, kColumns));
  const Variable<T> rows = tape.rows(view, picked, scale);
  CHECK(rows.shape() == Shape(4, kColumns));
  CHECK_FALSE(rows.requiresGrad());
  checkSame(rows.value(), tape.rows(scaled.view(), picked).value());

  const TensorView<const std::uint8_t> flat(bytes.data(), Shape(kRows));
  CHECK(tape.rows(flat, picked, scale).shape() == Shape(4));
}

}  // namespace

TEST_CASE("rows are picked in the order asked for, with the rank of their source") {
  const Tensor<float> X(Shape(3, 2), {1, 2, 3, 4, 5, 6});
  const Tensor<float> y(Shape(3), {10, 20, 30});
  const std::vector<int> order{2, 0, 2};
  Tape<float> tape;
  const Variable picked = tape.rows(X.view(), {order.data(), 3});
  CHECK(picked.shape() == Shape(3, 2));
  checkSame(picked.value(), std::vector<float>{5, 6, 1, 2, 5, 6});
  const Variable labels = tape.rows(y.view(), {order.data(), 2});
  CHECK(labels.shape() == Shape(2));
  checkSame(labels.value(), std::vector<float>{30, 10});
  CHECK_FALSE(picked.requiresGrad());
}

TEST_CASE("rows of a variable have the bits of rows of its numbers") {
  const Tensor<float> X(Shape(3, 2), {1, 2, 3, 4, 5, 6});
  const std::vector<int> order{2, 0, 2};
  const Indices indices{order.data(), 3};
  Tape<float> tape;
  checkSame(rows(tape.leaf(X.view()), indices).value(), tape.rows(X.view(), indices).value());
}

TEST_CASE("a row that is picked twice gets both gradients, one that is not picked none") {
  Parameter<float> p("w", Tensor<float>(Shape(4, 2), {1, 2, 3, 4, 5, 6, 7, 8}));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  const std::vector<int> order{2, 0, 2};
  const Tensor<float> factors(Shape(3, 2), {1, 2, 10, 20, 100, 200});
  backward(sum(rows(w, {order.data(), 3}) * tape.leaf(factors.view())));
  checkSame(p.grad, std::vector<float>{10, 20, 0, 0, 101, 202, 0, 0});
}

TEST_CASE("the gradients of a row are added in the order of picking") {
  Parameter<float> p("w", Tensor<float>(Shape(1)));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  const std::vector<int> order{0, 0, 0};
  const Tensor<float> factors(Shape(3), {1e8f, 1, -1e8f});
  backward(sum(rows(w, {order.data(), 3}) * tape.leaf(factors.view())));
  checkSame(p.grad, std::vector<float>{0});  // not 1: (1e8 + 1) − 1e8
}

TEST_CASE("a node keeps which rows it holds, of what") {
  Parameter<float> p("w", Tensor<float>(Shape(3)));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  const std::vector<int> order{2, 1};
  const Variable picked = rows(w, {order.data(), 2});
  checkSame(std::vector<int>(tape.node(picked.index()).rows.begin(),
                             tape.node(picked.index()).rows.end()),
            order);
  const std::vector<GraphNode<float>> nodes = listGraph(picked);
  REQUIRE(nodes.size() == 2);
  CHECK(std::string(nodes[1].op) == "rows");
  checkSame(nodes[1].inputs, std::vector<int>{0});
}

TEST_CASE("rows of bytes have the bits of rows of the scaled numbers") {
  checkBytes<float>();
  checkBytes<double>();
}

}  // namespace gw
