#include "experiments/concise.h"
#include "runs.h"

using namespace gw;

namespace {

void checkLosses(Reader& run, const Json& printed) {
  for (std::size_t epoch = 0; epoch < printed.size(); ++epoch) {
    const std::int64_t step = (epoch + 1) * run.updatesPerEpoch();
    CHECK(run.series(step, step).fullLoss[0] == asFloat(printed[epoch]));
  }
}

void checkNotebook(const Json& printed, const Values& settings, const char* start) {
  Reader run = openRun("concise", settings);
  run.advance(300);
  checkSame(run.parametersAt(0), asFloats(printed[start]));
  for (int k = 0; k < 20; ++k) {
    checkSame(run.parametersAt(k + 1), asFloats(printed["steps20_w0_w1_b"][k]));
  }
  checkLosses(run, printed["epoch_losses"]);
  checkSame(run.parametersAt(300), asFloats(printed["final_w_b"]));
}

const Values kTwin{{"init", std::string("scratch")}, {"order", std::string("data-iter")}};

Values twin(double lr, double batchSize) {
  Values out = kTwin;
  out["lr"] = lr;
  out["batch-size"] = batchSize;
  return out;
}

// How far apart two runs ever are, in any parameter, from update `from` to `to`.
double gap(Reader& a, Reader& b, std::int64_t from, std::int64_t to) {
  double largest = 0;
  for (std::int64_t step = from; step <= to; ++step) {
    const std::vector<double> one = a.parametersAt(step), other = b.parametersAt(step);
    for (std::size_t k = 0; k < one.size(); ++k) {
      largest = std::max(largest, std::abs(one[k] - other[k]));
    }
  }
  return largest;
}

}  // namespace

TEST_CASE("the library's notebook comes out bit for bit, for every seed, with either start") {
  forEachSeed(fixture("notebook_concise"), [](std::int64_t seed, const Json& run) {
    CAPTURE(seed);
    const double number = static_cast<double>(seed);
    checkNotebook(run["d2l_init"], {{"seed", number}}, "normal_init");
    checkNotebook(run["default_init"], {{"seed", number}, {"init", std::string("default")}},
                  "Linear_init");
  });
}

TEST_CASE("the library's other shapes, batches and learning rates come out bit for bit") {
  for (const Json& printed : fixture("notebook_more")["concise"]) {
    CAPTURE(printed.dump());
    Reader run = openRun("concise", {{"seed", printed["seed"].get<double>()},
                                     {"true-w", numbers<double>(printed["true_w"])},
                                     {"true-b", printed["true_b"].get<double>()},
                                     {"n", printed["n"].get<double>()},
                                     {"noise", printed["noise"].get<double>()},
                                     {"batch-size", printed["batch_size"].get<double>()},
                                     {"lr", printed["lr"].get<double>()},
                                     {"epochs", printed["epochs"].get<double>()},
                                     {"init", std::string("default")}});
    run.advance(1 << 20);
    CHECK(run.status() == Status::kDone);
    checkLosses(run, printed["epoch_losses"]);
    checkSame(run.parametersAt(run.totalSteps()), asFloats(printed["final"]));
  }
}

TEST_CASE("with lr 0.015, the same start and the same batches it walks as the regression does") {
  Reader scratch = openRun("regression");
  Reader half = openRun("concise", twin(0.015, 10));
  CHECK(gap(scratch, half, 0, 300) <= 2.4e-7);
  for (const std::int64_t step : {100, 200, 300}) {
    const double own = scratch.series(step, step).fullLoss[0];
    CHECK(half.series(step, step).fullLoss[0] == doctest::Approx(2 * own).epsilon(1e-3));
  }
  Reader same = openRun("concise", twin(0.03, 10));
  CHECK(gap(scratch, same, 0, 300) > 1);
}

TEST_CASE("a last batch of 40 parts them: a mean divides by 40, the notebook's sgd by 64") {
  Reader scratch = openRun("regression", {{"batch-size", 64.0}});
  Reader half = openRun("concise", twin(0.015, 64));
  CHECK(gap(scratch, half, 0, 15) <= 1e-6);
  CHECK(gap(scratch, half, 16, 16) > 0.03);
}

TEST_CASE("zeroing may stand anywhere but between backward and step") {
  const auto losses = [](const char* place) {
    Reader run = openRun("concise", {{"zero-at", std::string(place)}});
    run.advance(300);
    return std::vector<double>{run.series(100, 100).fullLoss[0], run.series(300, 300).fullLoss[0]};
  };
  const std::vector<double> right = losses("before");
  checkSame(losses("top"), right);
  checkSame(losses("after"), right);
  CHECK(losses("between")[0] == losses("between")[1]);
  CHECK(losses("between")[0] == doctest::Approx(32.941).epsilon(1e-4));
  CHECK(losses("never")[1] > 10);
}

TEST_CASE("a record shows the gradient that the step was made of, wherever zeroing stands") {
  for (const char* place : {"before", "top", "after", "between", "never"}) {
    CAPTURE(place);
    Reader run = openRun("concise", {{"zero-at", std::string(place)}});
    for (const UpdateRecord& record : run.records(3)) {
      const std::vector<double> before = values(record, "before.w"),
                                after = values(record, "after.w"), grad = values(record, "grad.w");
      for (std::size_t k = 0; k < grad.size(); ++k) {
        CHECK(after[k] == doctest::Approx(before[k] - 0.03 * grad[k]).epsilon(1e-6));
      }
    }
  }
}

TEST_CASE("another output leaves the first one's bits alone, until a mean over everything") {
  const auto open = [](double outputs, const char* reduction) {
    Values settings = twin(0.015, 10);
    settings["outputs"] = outputs;
    settings["reduction"] = std::string(reduction);
    Reader run = openRun("concise", settings);
    run.advance(300);
    return run;
  };
  Reader alone = open(1, "row-mean"), three = open(3, "row-mean"), mean = open(3, "mean");
  const std::vector<double> own = alone.parametersAt(300), all = three.parametersAt(300);
  CHECK(three.names() ==
        std::vector<std::string>{"w.0", "w.1", "w.2", "w.3", "w.4", "w.5", "b.0", "b.1", "b.2"});
  CHECK(own[0] == all[0]);
  CHECK(own[1] == all[1]);
  CHECK(own[2] == all[6]);
  CHECK(std::abs(mean.parametersAt(300)[0] - 2) > 10 * std::abs(all[0] - 2));
  const std::vector<double> truth = values(three.data(), "trueW");
  for (int k = 0; k < 6; ++k) CHECK(all[k] == doctest::Approx(truth[k]).epsilon(0.01));
}

TEST_CASE("the closed form of several outputs is the minimum the run goes to") {
  for (const char* reduction : {"mean", "row-mean", "sum"}) {
    CAPTURE(reduction);
    Reader run = openRun("concise", {{"outputs", 2.0},
                                     {"n", 200.0},
                                     {"epochs", 40.0},
                                     {"lr", std::string(reduction) == "sum" ? 0.003 : 0.03},
                                     {"reduction", std::string(reduction)}});
    run.advance(800);
    const Analysis found = run.analysis();
    const std::vector<double> end = run.parametersAt(800);
    for (std::size_t k = 0; k < end.size(); ++k) {
      CHECK(std::abs(end[k] - found.minimum[k]) < 0.01);
    }
    CHECK(run.fullLoss() == doctest::Approx(found.minimumLoss).epsilon(0.2));
  }
}

TEST_CASE("Huber and SmoothL1 part where their thresholds are below one") {
  const auto end = [](const char* loss) {
    Reader run = openRun("concise", {{"loss", std::string(loss)}, {"threshold", 0.1}});
    run.advance(300);
    CHECK(std::isnan(run.analysis().minimum[0]));
    return run.parametersAt(300);
  };
  // torch 1.13, the same program
  CHECK(end("huber")[0] == doctest::Approx(0.186).epsilon(0.01));
  CHECK(end("huber")[1] == doctest::Approx(-0.361).epsilon(0.01));
  CHECK(end("smooth-l1")[0] == doctest::Approx(2.0004).epsilon(1e-4));
  CHECK(end("smooth-l1")[1] == doctest::Approx(-3.3988).epsilon(1e-4));
  CHECK(std::abs(end("l1")[0] - 2) < 0.1);
}

TEST_CASE("a hidden linear layer learns the same line, folded into one layer") {
  Reader run = openRun("concise", {{"hidden", 3.0}});
  CHECK(run.names().size() == 13);
  CHECK(run.names().front() == "w1.0");
  run.advance(300);
  const Answer folded = run.ask("folded");
  CHECK(tensor(folded, "w").shape == Shape(1, 2));
  CHECK(values(folded, "w")[0] == doctest::Approx(2).epsilon(0.01));
  CHECK(values(folded, "w")[1] == doctest::Approx(-3.4).epsilon(0.01));
  CHECK(values(folded, "b")[0] == doctest::Approx(4.2).epsilon(0.01));
  CHECK(std::isnan(run.analysis().minimum[0]));
  for (const UpdateRecord& record : run.records(1)) CHECK(record.tensors.size() > 5);
}

TEST_CASE("typed data have as many targets as there are outputs") {
  const Table typed{3, {1, 3, 0, 2, 5, -1, 3, 7, -2}};
  Reader run = openRun(
      "concise",
      {{"data", typed}, {"outputs", 2.0}, {"batch-size", 3.0}, {"lr", 0.1}, {"epochs", 400.0}});
  run.advance(400);
  checkClose(run.analysis().minimum, std::vector<double>{2, -1, 1, 1}, 1e-9);
  CHECK(run.data().size() == 2);
  checkError(ErrorName::kOutOfRange, [&] {
    openRun("concise", {{"data", typed}, {"outputs", 3.0}});
  });
}

TEST_CASE("one point, a batch larger than the data, lr 0 and fewer points than features train") {
  for (const Values& settings :
       std::vector<Values>{{{"n", 1.0}},
                           {{"n", 5.0}, {"batch-size", 64.0}},
                           {{"lr", 0.0}},
                           {{"n", 2.0}, {"true-w", std::vector<double>(8, 1)}}}) {
    Reader run = openRun("concise", settings);
    run.advance(1 << 20);
    CHECK(run.status() == Status::kDone);
  }
  checkError(ErrorName::kOutOfRange, [] { openRun("concise", {{"lr", -0.1}}); });
  checkError(ErrorName::kOutOfRange, [] { openRun("concise", {{"lr", std::nan("")}}); });
  checkError(ErrorName::kUnknownChoice, [] {
    openRun("concise", {{"zero-at", std::string("often")}});
  });
}
