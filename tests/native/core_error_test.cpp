#include <cmath>

#include "check.h"
#include "core/error.h"

namespace gw {

TEST_CASE("a value inside its range passes, the limits included") {
  checkRange("lr", 0, 0, 10);
  checkRange("lr", 10, 0, 10);
}

TEST_CASE("a value outside its range is an error that carries the facts") {
  try {
    checkRange("batch-size", 0, 1, 1000);
    FAIL("no error");
  } catch (const ConfigError& error) {
    CHECK(error.name == ErrorName::kOutOfRange);
    CHECK(error.parameter == "batch-size");
    CHECK(std::get<double>(error.value) == 0);
    CHECK(error.min == 1);
    CHECK(error.max == 1000);
    CHECK(std::string(error.what()) == "out-of-range: batch-size");
  }
}

TEST_CASE("NaN is in no range") {
  checkError(ErrorName::kOutOfRange, [] { checkRange("lr", std::nan(""), 0, 10); });
}

TEST_CASE("every error has a name of its own") {
  CHECK(std::string(toText(ErrorName::kShapeMismatch)) == "shape-mismatch");
  CHECK(std::string(toText(ErrorName::kNoGradient)) == "no-gradient");
  for (int a = 0; a <= static_cast<int>(ErrorName::kUnknownStep); ++a) {
    const std::string name = toText(static_cast<ErrorName>(a));
    CHECK(name != "");
    for (int b = 0; b < a; ++b) CHECK(name != toText(static_cast<ErrorName>(b)));
  }
}

}  // namespace gw
