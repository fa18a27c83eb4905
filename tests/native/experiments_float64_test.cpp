// The notebook in double, put together from the same pieces as the float32 experiment. PyTorch asks
// libm for its double normals, so these numbers agree to a tolerance.
#include "autograd/backward.h"
#include "check.h"
#include "data/data_iter.h"
#include "data/synthetic.h"
#include "fixtures.h"
#include "nn/linreg.h"
#include "nn/squared_loss.h"
#include "optim/scratch_sgd.h"

using namespace gw;

namespace {

void checkNotebook(std::int64_t seed, const Json& printed, bool peek) {
  TorchGenerator generator(seed);
  const LinearData<double> data = syntheticData<double>(generator, {2, -3.4}, 4.2, 1000, 0.01);
  Tensor<double> start(Shape(2, 1));
  generator.normal(start.data(), 2, 0, 0.01);
  DataIter batches({1000, 10, seed, true, peek});
  Parameter<double> wParameter("w", start), bParameter("b", Tensor<double>(Shape(1)));
  Tape<double> tape;
  const Variable<double> w = tape.parameter(wParameter), b = tape.parameter(bParameter);

  const auto X = numbers<double>(printed["X_first6"]);
  checkClose(std::vector<double>(data.X.begin(), data.X.begin() + 6), X, 1e-14);
  for (int step = 0; step < 300; ++step) {
    tape.clear();
    const Indices rows = batches.batch(step);
    const auto yHat = linreg(tape.rows(data.X.view(), rows), w, b);
    backward(sum(squaredLoss(yHat, tape.rows(data.y.view(), rows))));
    sgd({w, b}, 0.03, 10);
    zeroGrad({w, b});
    if (step < 20) {
      const std::vector<double> now{wParameter.value[0], wParameter.value[1], bParameter.value[0]};
      checkClose(now, numbers<double>(printed["steps20_w0_w1_b"][step]), 1e-11);
    }
    if ((step + 1) % 100 == 0) {
      tape.clear();
      const auto all = linreg(tape.leaf(data.X.view()), w, b);
      const double loss = mean(squaredLoss(all, tape.leaf(data.y.view()))).item();
      const double expected = printed["epoch_losses"][step / 100];
      CHECK(loss == doctest::Approx(expected).epsilon(1e-9));
    }
  }
}

}  // namespace

TEST_CASE("the notebook in float64 comes out to a tolerance") {
  forEachSeed(fixture("notebook_scratch"), [](std::int64_t seed, const Json& run) {
    CAPTURE(seed);
    checkNotebook(seed, run["float64"], false);
    checkNotebook(seed, run["float64_after_peek_cell"], true);
  });
}
