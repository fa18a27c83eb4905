#include "autograd/arena.h"
#include "check.h"

namespace gw {

TEST_CASE("what an arena hands out does not overlap and stays where it is") {
  Arena<int> arena;
  std::vector<int*> starts;
  for (int i = 0; i < 500; ++i) {
    starts.push_back(arena.allocate(i));
    std::fill_n(starts.back(), i, i);
  }
  for (int i = 0; i < 500; ++i) {
    for (int k = 0; k < i; ++k) REQUIRE(starts[i][k] == i);
  }
}

TEST_CASE("after the first round an arena hands out the same memory again and again") {
  Arena<int> arena;
  const auto round = [&arena] {
    arena.clear();
    int* const first = arena.allocate(700);
    for (int i = 0; i < 20; ++i) arena.allocate(700);
    return first;
  };
  round();
  int* const settled = round();
  for (int i = 0; i < 5; ++i) CHECK(round() == settled);
}

TEST_CASE("an arena can be cleared before it is used") {
  Arena<float> arena;
  arena.clear();
  CHECK(arena.allocate(3) != nullptr);
}

}  // namespace gw
