#include "autograd/backward.h"
#include "autograd/graph.h"
#include "autograd/ops.h"
#include "check.h"

namespace gw {

TEST_CASE("a graph lists its nodes in the order of computation, with values and gradients") {
  Parameter<float> p("w", Tensor<float>(Shape(2, 1), {1, 2}));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  const Tensor<float> X(Shape(1, 2), {3, 4});
  const Variable x = named(tape.leaf(X.view()), "X");
  const Variable loss = sum(named(matmul(x, w), "yHat"));
  backward(loss);

  const std::vector<GraphNode<float>> nodes = listGraph(loss);
  REQUIRE(nodes.size() == 4);
  const auto names = [&](int i) { return std::string(nodes[i].op) + " " + nodes[i].name; };
  CHECK(names(0) == "parameter w");
  CHECK(names(1) == "leaf X");
  CHECK(names(2) == "matmul yHat");
  CHECK(names(3) == "sum ");
  checkSame(nodes[2].inputs, std::vector<int>{1, 0});
  checkSame(nodes[2].value, std::vector<float>{11});
  CHECK(nodes[0].hasGrad);
  checkSame(nodes[0].grad, std::vector<float>{3, 4});
  CHECK_FALSE(nodes[1].hasGrad);
}

TEST_CASE("nodes that did not lead to the root are not listed") {
  Parameter<float> used("w", Tensor<float>(Shape(1)));
  Parameter<float> unused("b", Tensor<float>(Shape(1)));
  Tape<float> tape;
  const Variable w = tape.parameter(used);
  const Variable b = tape.parameter(unused);
  sum(b);
  const Variable loss = sum(w);
  const std::vector<GraphNode<float>> nodes = listGraph(loss);
  REQUIRE(nodes.size() == 2);
  CHECK(nodes[0].id == w.index());
  CHECK(nodes[1].id == loss.index());
  CHECK_FALSE(nodes[1].hasGrad);
}

TEST_CASE("a list outlives the tape's numbers") {
  Parameter<float> p("w", Tensor<float>(Shape(1), {2}));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  const std::vector<GraphNode<float>> nodes = listGraph(square(w));
  tape.clear();
  square(square(w));
  CHECK(nodes[1].value[0] == 4);
}

}  // namespace gw
