#include <stdexcept>

#include "autograd/backward.h"
#include "check.h"
#include "data/data_iter.h"
#include "data/synthetic.h"
#include "fixtures.h"
#include "nn/linreg.h"
#include "nn/squared_loss.h"
#include "optim/scratch_sgd.h"

namespace gw {
namespace {

struct Run {
  std::int64_t seed = 0;
  std::vector<double> trueW{2, -3.4};
  double trueB = 4.2;
  int n = 1000;
  double noise = 0.01;
  int batchSize = 10;
  double lr = 0.03;
  int epochs = 3;
  bool peek = false;
};

template <typename T>
struct Result {
  std::vector<std::vector<T>> steps;  // w.., b after each update
  std::vector<T> epochLosses;
};

// The notebook's program.
template <typename T>
Result<T> train(const Run& run) {
  TorchGenerator generator(run.seed);
  const LinearData<T> data = syntheticData<T>(generator, run.trueW, run.trueB, run.n, run.noise);
  const int d = static_cast<int>(run.trueW.size());
  Parameter<T> pw("w", Tensor<T>(Shape(d, 1)));
  generator.normal(pw.value.data(), d, 0, 0.01);
  Parameter<T> pb("b", Tensor<T>(Shape(1)));
  Tape<T> tape;
  const Variable<T> w = tape.parameter(pw);
  const Variable<T> b = tape.parameter(pb);
  DataIter dataIter({run.n, run.batchSize, run.seed, true, run.peek});
  const int updates = dataIter.batchesPerEpoch();

  Result<T> result;
  for (int step = 0; step < run.epochs * updates; ++step) {
    tape.clear();
    const Indices batch = dataIter.batch(step);
    const Variable<T> X = tape.rows(data.X.view(), batch);
    const Variable<T> y = tape.rows(data.y.view(), batch);
    backward(sum(squaredLoss(linreg(X, w, b), y)));
    sgd({w, b}, run.lr, run.batchSize);
    zeroGrad({w, b});
    result.steps.push_back(pw.value.values());
    result.steps.back().push_back(pb.value[0]);
    if ((step + 1) % updates == 0) {
      tape.clear();
      const NoGrad<T> noGrad(tape);
      const Variable<T> yHat = linreg(tape.leaf(data.X.view()), w, b);
      result.epochLosses.push_back(mean(squaredLoss(yHat, tape.leaf(data.y.view()))).item());
    }
  }
  return result;
}

}  // namespace

TEST_CASE("the scratch notebook comes out digit for digit") {
  forEachSeed(fixture("notebook_scratch"), [](long long seed, const Json& runs) {
    for (const bool peek : {false, true}) {
      CAPTURE(seed);
      CAPTURE(peek);
      const Json& expected = runs[peek ? "float32_after_peek_cell" : "float32"];
      Run run;
      run.seed = seed;
      run.peek = peek;
      const Result<float> result = train<float>(run);
      for (int step = 0; step < 20; ++step) {
        checkSame(result.steps[step], numbers<float>(expected["steps20_w0_w1_b"][step]));
      }
      checkSame(result.steps.back(), numbers<float>(expected["final_w_b"]));
      checkSame(result.epochLosses, numbers<float>(expected["epoch_losses"]));
    }
  });
}

TEST_CASE("the scratch notebook in float64 agrees to rounding") {
  forEachSeed(fixture("notebook_scratch"), [](long long seed, const Json& runs) {
    Run run;
    run.seed = seed;
    const Result<double> result = train<double>(run);
    checkClose(result.steps.back(), numbers<double>(runs["float64"]["final_w_b"]), 1e-12);
    checkClose(result.epochLosses, numbers<double>(runs["float64"]["epoch_losses"]), 1e-9);
  });
}

TEST_CASE("other shapes, batches, rates and noises come out digit for digit") {
  for (const Json& expected : fixture("notebook_more")["scratch"]) {
    Run run;
    run.seed = expected["seed"];
    run.trueW = numbers<double>(expected["true_w"]);
    run.trueB = expected["true_b"];
    run.n = expected["n"];
    run.noise = expected["noise"];
    run.batchSize = expected["batch_size"];
    run.lr = expected["lr"];
    run.epochs = expected["epochs"];
    CAPTURE(run.seed);
    CAPTURE(run.batchSize);
    const Result<float> result = train<float>(run);
    for (std::size_t step = 0; step < expected["first_steps"].size(); ++step) {
      checkSame(result.steps[step], numbers<float>(expected["first_steps"][step]));
    }
    checkSame(result.steps.back(), numbers<float>(expected["final"]));
    checkSame(result.epochLosses, numbers<float>(expected["epoch_losses"]));
  }
}

TEST_CASE("a step subtracts lr times the gradient over the batch size, each rounded") {
  Parameter<float> p("w", Tensor<float>(Shape(1), {1}));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  backward(sum(w * 0.7));
  sgd({w}, 0.1, 3);
  const float product = 0.1f * 0.7f;
  const float quotient = product / 3;
  CHECK(p.value[0] == 1 - quotient);
  CHECK(p.grad[0] == 0.7f);
  zeroGrad({w});
  CHECK(p.grad[0] == 0);
  CHECK(p.hasGrad);
}

TEST_CASE("without a backward there is nothing to step with or to zero") {
  Parameter<float> p("w", Tensor<float>(Shape(1), {1}));
  Tape<float> tape;
  const Variable w = tape.parameter(p);
  checkError(ErrorName::kNoGradient, [&] { sgd({w}, 0.1, 1); });
  checkError(ErrorName::kNoGradient, [&] { zeroGrad({w}); });
  CHECK(p.value[0] == 1);
}

TEST_CASE("only parameters can be stepped") {
  Tape<float> tape;
  CHECK_THROWS_AS(sgd({tape.scalar(1)}, 0.1, 1), std::logic_error);
}

}  // namespace gw
