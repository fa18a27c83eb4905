#include "experiments/vectorization.h"
#include "runs.h"

using namespace gw;

namespace {

double resultOf(const char* operation, const char* way, double n) {
  Run run({"vectorization",
           {{"operation", std::string(operation)}, {"way", std::string(way)}, {"size", n}},
           {}});
  return values(run.ask("benchmark", {{"repeat", 3.0}}, 0), "result")[0];
}

}  // namespace

TEST_CASE("three ways give the same number, where rounding has no say") {
  for (const char* way : {"checked", "plain", "array"}) {
    CAPTURE(way);
    CHECK(resultOf("add", way, 1000) == 2);
    CHECK(resultOf("dot", way, 1000) == 1000);
    CHECK(resultOf("matmul", way, 20) == 20);
  }
}

TEST_CASE("0.1 a million times: left to right it is 100958.34, in torch's order 100000.0078") {
  Run run({"vectorization", {}, {}});
  const Answer sums = run.ask("sums", {}, 0);
  CHECK(values(sums, "n").back() == 1000000);
  CHECK(values(sums, "loop").back() == doctest::Approx(100958.34375).epsilon(1e-12));
  CHECK(values(sums, "array").back() == doctest::Approx(100000.0078125).epsilon(1e-12));
  CHECK(values(sums, "exact").back() == doctest::Approx(100000.00149).epsilon(1e-10));
  CHECK(resultOf("sum", "checked", 1e6) == resultOf("sum", "plain", 1e6));
  CHECK(resultOf("sum", "array", 1e6) == values(sums, "array").back());
}

TEST_CASE("a quarter is added without any error, in every order") {
  Run run({"vectorization", {{"term", 0.25}}, {}});
  const Answer sums = run.ask("sums", {}, 0);
  CHECK(values(sums, "loop") == values(sums, "exact"));
  CHECK(values(sums, "array") == values(sums, "exact"));
}

TEST_CASE("there are no updates, and the settings change where it stands") {
  Run run({"vectorization", {}, {}});
  CHECK(run.experimentAt(0).totalSteps() == 0);
  run.advance(5);
  CHECK(run.length() == 0);
  run.edit(SettingChange{"size", 100.0}, {0, 0});
  CHECK(run.settingsAt(0).integer("size") == 100);
}

TEST_CASE("matrices that would take too long, no work at all and unknown ways are refused") {
  checkError(ErrorName::kOutOfRange, [&] {
    Run({"vectorization", {{"operation", std::string("matmul")}, {"size", 97.0}}, {}});
  });
  checkError(ErrorName::kUnknownChoice, [&] { resultOf("add", "magic", 10); });
  Run run({"vectorization", {}, {}});
  checkError(ErrorName::kOutOfRange, [&] { run.ask("benchmark", {{"repeat", 0.0}}, 0); });
  checkError(ErrorName::kWrongType, [&] { run.ask("benchmark", {}, 0); });
}
