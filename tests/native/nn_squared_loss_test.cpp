#include "autograd/backward.h"
#include "check.h"
#include "nn/squared_loss.h"

namespace gw {
namespace {

struct Model {
  Parameter<float> parameter{"yHat", Tensor<float>(Shape(2, 1), {3, 5})};
  Tape<float> tape;
  Variable<float> yHat = tape.parameter(parameter);
};

}  // namespace

TEST_CASE("the loss is half the squared residual of each sample") {
  Model model;
  const Tensor<float> y(Shape(2, 1), {1, 6});
  const Variable l = squaredLoss(model.yHat, model.tape.leaf(y.view()));
  checkSame(l.value(), std::vector<float>{2, 0.5});
  checkSame(model.tape.find("residual").value(), std::vector<float>{2, -1});
  CHECK(model.tape.find("loss").index() == l.index());
  backward(sum(l));
  checkSame(model.parameter.grad, std::vector<float>{2, -1});  // the residual
}

TEST_CASE("labels of shape (n,) take the shape of the predictions") {
  Model model;
  const Tensor<float> y(Shape(2), {1, 6});
  const Variable l = squaredLoss(model.yHat, model.tape.leaf(y.view()));
  CHECK(l.shape() == Shape(2, 1));
  checkSame(l.value(), std::vector<float>{2, 0.5});
}

TEST_CASE("without the reshape every prediction meets every label") {
  Model model;
  const Tensor<float> y(Shape(2), {1, 6});
  const Variable l = squaredLoss(model.yHat, model.tape.leaf(y.view()), Reshape::kDrop);
  CHECK(l.shape() == Shape(2, 2));
  checkSame(l.value(), std::vector<float>{2, 4.5, 8, 0.5});
  backward(sum(l));
  checkSame(model.parameter.grad, std::vector<float>{-1, 3});  // row sums of the residuals
}

}  // namespace gw
