#include "check.h"
#include "fixtures.h"
#include "random/mt19937.h"

namespace gw {
namespace {

std::vector<std::uint32_t> draws(Mt19937& engine, int count) {
  std::vector<std::uint32_t> values;
  for (int i = 0; i < count; ++i) values.push_back(engine());
  return values;
}

}  // namespace

TEST_CASE("draws are those of the reference generator, across a refill and far out") {
  forEachSeed(fixture("mt19937"), [](long long seed, const Json& run) {
    CAPTURE(seed);
    Mt19937 engine(static_cast<std::uint32_t>(seed));
    const std::vector<std::uint32_t> values = draws(engine, 2000);
    checkSame(std::vector<std::uint32_t>(values.begin(), values.begin() + 10),
              numbers<std::uint32_t>(run["u32_first10"]));
    checkSame(std::vector<std::uint32_t>(values.begin() + 620, values.begin() + 630),
              numbers<std::uint32_t>(run["u32_620_630"]));
    CHECK(values[1999] == run["u32_1999"].get<std::uint32_t>());
  });
}

TEST_CASE("a key seeds as the authors' test program prints it") {
  Mt19937 engine = Mt19937::fromKey({0x123, 0x234, 0x345, 0x456});
  checkSame(draws(engine, 5),
            std::vector<std::uint32_t>{1067595299, 955945823, 477289528, 4107218783, 4228976476});
}

TEST_CASE("a copy goes its own way from the same place") {
  Mt19937 engine(7);
  draws(engine, 100);
  Mt19937 copy = engine;
  const std::vector<std::uint32_t> ahead = draws(engine, 1000);
  checkSame(draws(copy, 1000), ahead);
}

}  // namespace gw
