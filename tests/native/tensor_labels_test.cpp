#include <limits>

#include "check.h"
#include "tensor/labels.h"

namespace gw {

TEST_CASE("the largest value is the first of equals, and NaN counts as larger") {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  const std::vector<float> equal{1, 3, 3}, broken{1, kNan, 3}, dead{kNan, kNan, kNan};
  CHECK(argmax(equal.data(), 3) == 1);
  CHECK(argmax(broken.data(), 3) == 1);
  CHECK(argmax(dead.data(), 3) == 0);
}

TEST_CASE("a row is right when its largest score is its label's") {
  const Tensor<float> scores(Shape(3, 3), {.1f, .3f, .6f, .3f, .2f, .5f, 1, 0, 0});
  const std::vector<int> labels{0, 2, 0};
  CHECK(countCorrect(scores.view(), {labels.data(), 3}) == 2);
}

TEST_CASE("a one-hot row is 1 at its label") {
  const std::vector<int> labels{2, 0};
  checkSame(oneHot<float>({labels.data(), 2}, 3), std::vector<float>{0, 0, 1, 1, 0, 0});
}

}  // namespace gw
