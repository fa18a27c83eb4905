#include <vector>

#include "check.h"
#include "tensor/gather.h"

namespace gw {

TEST_CASE("rows are gathered and put back where they came from") {
  const std::vector<float> x{1, 2, 3, 4, 5, 6};
  const std::vector<int> order{2, 0, 2};
  const Indices rows{order.data(), 3};
  std::vector<float> gathered(6);
  gatherRows(x.data(), rows, 2, gathered.data());
  checkSame(gathered, std::vector<float>{5, 6, 1, 2, 5, 6});
  std::vector<float> back(6, 100);
  addRows(gathered.data(), rows, 2, back.data());
  checkSame(back, std::vector<float>{101, 102, 100, 100, 110, 112});
}

TEST_CASE("a byte is divided by 255, rounded once") {
  const ByteScale<float> floats = unitScale<float>();
  const ByteScale<double> doubles = unitScale<double>();
  int others = 0;
  for (int i = 0; i < 256; ++i) {
    CHECK(floats.of(float(i)) ==
          static_cast<float>(i / 255.0));  // enough digits to round once more
    CHECK(doubles.of(double(i)) == i / 255.0);
    others += floats.of(float(i)) != static_cast<float>(i) * (1 / 255.f);
  }
  CHECK(floats.of(255.F) == 1);
  CHECK(others == 126);
}

}  // namespace gw
