#include "check.h"
#include "data/synthetic.h"
#include "fixtures.h"

namespace gw {
namespace {

template <typename T>
std::vector<T> slice(const Tensor<T>& x, int from, int count) {
  return std::vector<T>(x.begin() + from, x.begin() + from + count);
}

}  // namespace

TEST_CASE("the notebook's data comes out digit for digit") {
  forEachSeed(fixture("notebook_scratch"), [](long long seed, const Json& runs) {
    CAPTURE(seed);
    const Json& expected = runs["float32"];
    TorchGenerator generator(seed);
    const LinearData<float> data = syntheticData<float>(generator, {2, -3.4}, 4.2, 1000, 0.01);
    CHECK(data.X.shape() == Shape(1000, 2));
    CHECK(data.y.shape() == Shape(1000, 1));
    checkSame(slice(data.X, 0, 6), numbers<float>(expected["X_first6"]));
    checkSame(slice(data.y, 0, 6), numbers<float>(expected["y_first6"]));
    checkSame(slice(data.y, 998, 2), numbers<float>(expected["y_last2"]));
  });
}

TEST_CASE("other sizes and noises come out digit for digit") {
  for (const Json& run : fixture("notebook_more")["scratch"]) {
    TorchGenerator generator(run["seed"].get<int>());
    const LinearData<float> data = syntheticData<float>(generator, numbers<double>(run["true_w"]),
                                                        run["true_b"], run["n"], run["noise"]);
    checkSame(slice(data.X, 0, 6), numbers<float>(run["x_first"]));
    checkSame(slice(data.y, 0, 4), numbers<float>(run["y_first"]));
  }
}

TEST_CASE("float64 data agrees within rounding") {
  forEachSeed(fixture("notebook_scratch"), [](long long seed, const Json& runs) {
    TorchGenerator generator(seed);
    const LinearData<double> data = syntheticData<double>(generator, {2, -3.4}, 4.2, 1000, 0.01);
    checkClose(slice(data.X, 0, 6), numbers<double>(runs["float64"]["X_first6"]), 1e-15);
    checkClose(slice(data.y, 0, 6), numbers<double>(runs["float64"]["y_first6"]), 1e-14);
  });
}

TEST_CASE("without noise the labels lie on the plane, and the noise is drawn all the same") {
  TorchGenerator quiet(3);
  TorchGenerator noisy(3);
  const LinearData<double> data = syntheticData<double>(quiet, {2, -3}, 1, 20, 0);
  syntheticData<double>(noisy, {2, -3}, 1, 20, 1);
  for (int i = 0; i < 20; ++i) {
    CHECK(data.y[i] == 2 * data.X.at(i, 0) + -3 * data.X.at(i, 1) + 1);
  }
  CHECK(quiet.random() == noisy.random());
}

TEST_CASE("one row of one feature can be made") {
  TorchGenerator generator(0);
  const LinearData<float> data = syntheticData<float>(generator, {2}, 0, 1, 0);
  CHECK(data.X.shape() == Shape(1, 1));
  CHECK(data.y[0] == 2 * data.X[0]);
}

}  // namespace gw
