#include <algorithm>

#include "check.h"
#include "data/data_loader.h"
#include "fixtures.h"

namespace gw {

TEST_CASE("epochs are walked in the orders of torch's DataLoader") {
  forEachSeed(fixture("dataloader"), [](long long seed, const Json& run) {
    CAPTURE(seed);
    for (const int n : {10, 1000}) {
      DataLoader loader({n, 10, true}, TorchGenerator(seed));
      for (int epoch = 0; epoch < 3; ++epoch) {
        checkSame(loader.order(epoch), numbers<int>(run["n" + std::to_string(n)][epoch]));
      }
    }
  });
}

TEST_CASE("a loader's epochs can be asked for first, again, and out of order") {
  const TorchGenerator generator(5);
  DataLoader forward({100, 10, true}, generator);
  std::vector<std::vector<int>> orders;
  for (int epoch = 0; epoch < 8; ++epoch) orders.push_back(forward.order(epoch));
  DataLoader jumping({100, 10, true}, generator);
  for (const int epoch : {7, 0, 3, 3, 6, 7, 1, 0}) checkSame(jumping.order(epoch), orders[epoch]);
}

TEST_CASE("looking at one batch costs the generator one epoch") {
  TorchGenerator generator(5);
  DataLoader plain({100, 10, true}, generator);
  DataLoader::peek(generator);
  DataLoader peeked({100, 10, true}, generator);
  checkSame(peeked.order(0), std::vector<int>(plain.order(1)));
}

TEST_CASE("a loader's last batch may be shorter, and one larger than the data is all of it") {
  DataLoader loader({1000, 64, true}, TorchGenerator(0));
  CHECK(loader.batchesPerEpoch() == 16);
  CHECK(loader.batch(15).size == 40);
  CHECK(loader.batch(16).size == 64);
  DataLoader wide({10, 100, true}, TorchGenerator(0));
  CHECK(wide.batchesPerEpoch() == 1);
  CHECK(wide.batch(2).size == 10);
}

TEST_CASE("without shuffling a loader keeps the order of the data") {
  DataLoader loader({10, 3, false}, TorchGenerator(0));
  for (const int epoch : {5, 0, 900}) {
    for (int i = 0; i < 10; ++i) CHECK(loader.order(epoch)[i] == i);
  }
}

}  // namespace gw
