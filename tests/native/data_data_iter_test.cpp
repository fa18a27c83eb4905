#include <algorithm>

#include "check.h"
#include "data/data_iter.h"
#include "fixtures.h"

namespace gw {

TEST_CASE("epochs are walked in the orders of Python's shuffle") {
  forEachSeed(fixture("shuffle"), [](long long seed, const Json& run) {
    DataIter dataIter({1000, 10, seed});
    for (int epoch = 0; epoch < 3; ++epoch) {
      checkSame(dataIter.order(epoch), numbers<int>(run["n1000"][epoch]));
    }
  });
}

TEST_CASE("any epoch can be asked for first, again, and out of order") {
  DataIter forward({100, 10, 5});
  std::vector<std::vector<int>> orders;
  for (int epoch = 0; epoch < 8; ++epoch) orders.push_back(forward.order(epoch));
  DataIter jumping({100, 10, 5});
  for (const int epoch : {7, 0, 3, 3, 6, 7, 1, 0}) {
    checkSame(jumping.order(epoch), orders[epoch]);
  }
}

TEST_CASE("a peek uses up one shuffle") {
  DataIter plain({100, 10, 5});
  DataIter peeked({100, 10, 5, true, true});
  for (int epoch = 0; epoch < 3; ++epoch) {
    checkSame(peeked.order(epoch), std::vector<int>(plain.order(epoch + 1)));
  }
}

TEST_CASE("batches are slices of the order, the last one may be shorter") {
  DataIter dataIter({1000, 64, 0});
  CHECK(dataIter.batchesPerEpoch() == 16);
  for (int epoch = 0; epoch < 2; ++epoch) {
    std::vector<int> seen;
    for (int i = 0; i < 16; ++i) {
      const Indices batch = dataIter.batch(16 * epoch + i);
      CHECK(batch.size == (i < 15 ? 64 : 40));
      seen.insert(seen.end(), batch.begin(), batch.end());
    }
    checkSame(seen, std::vector<int>(dataIter.order(epoch)));
    std::sort(seen.begin(), seen.end());
    for (int i = 0; i < 1000; ++i) REQUIRE(seen[i] == i);
  }
}

TEST_CASE("without shuffling every epoch has the order of the data") {
  DataIter dataIter({10, 3, 0, false});
  for (const int epoch : {5, 0, 900}) {
    for (int i = 0; i < 10; ++i) CHECK(dataIter.order(epoch)[i] == i);
  }
}

TEST_CASE("a batch larger than the data is all of it") {
  DataIter dataIter({10, 100, 0});
  CHECK(dataIter.batchesPerEpoch() == 1);
  CHECK(dataIter.batch(2).size == 10);
}

TEST_CASE("one row is an epoch of one update") {
  DataIter dataIter({1, 10, 0});
  CHECK(dataIter.batchesPerEpoch() == 1);
  CHECK(dataIter.batch(3).size == 1);
  CHECK(*dataIter.batch(3).begin() == 0);
}

}  // namespace gw
