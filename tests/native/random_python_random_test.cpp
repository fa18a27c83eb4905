#include <algorithm>
#include <numeric>

#include "check.h"
#include "fixtures.h"
#include "random/python_random.h"

namespace gw {
namespace {

std::vector<int> range(int n) {
  std::vector<int> x(n);
  std::iota(x.begin(), x.end(), 0);
  return x;
}

}  // namespace

TEST_CASE("shuffles are those of Python, one after the other") {
  forEachSeed(fixture("shuffle"), [](long long seed, const Json& run) {
    for (const int n : {10, 1000}) {
      CAPTURE(seed);
      CAPTURE(n);
      PythonRandom random(seed);
      for (const Json& order : run["n" + std::to_string(n)]) {
        std::vector<int> x = range(n);
        random.shuffle(x);
        checkSame(x, numbers<int>(order));
      }
    }
  });
}

TEST_CASE("seeds beyond 32 bits and below zero count as in Python") {
  // [random.seed(s), random.getrandbits(32)] in Python 3.11
  CHECK(PythonRandom(0).getrandbits(32) == 3626764237u);
  CHECK(PythonRandom(std::int64_t{1} << 32).getrandbits(32) == 485306839u);
  CHECK(PythonRandom(9007199254740992).getrandbits(32) == 2975893306u);
  CHECK(PythonRandom(-5).getrandbits(32) == PythonRandom(5).getrandbits(32));
}

TEST_CASE("randbelow stays below, reaches every number and wastes no draw on powers of two") {
  PythonRandom random(1);
  std::vector<int> counts(10, 0);
  for (int i = 0; i < 10000; ++i) ++counts.at(random.randbelow(10));
  for (const int count : counts) CHECK(std::abs(count - 1000) < 150);
  CHECK(random.randbelow(1) == 0);
}

TEST_CASE("a shuffled list has the same members") {
  std::vector<int> x = range(257);
  PythonRandom(3).shuffle(x);
  CHECK(x != range(257));
  std::sort(x.begin(), x.end());
  checkSame(x, range(257));
}

TEST_CASE("lists of one and none can be shuffled") {
  std::vector<int> none;
  PythonRandom random(0);
  random.shuffle(none);
  std::vector<int> one{5};
  random.shuffle(one);
  CHECK(none.empty());
  CHECK(one[0] == 5);
  CHECK(random.getrandbits(32) == PythonRandom(0).getrandbits(32));
}

}  // namespace gw
