#include "check.h"
#include "core/shape.h"

namespace gw {

TEST_CASE("shapes are written as torch writes them") {
  CHECK(toText(Shape()) == "()");
  CHECK(toText(Shape(10)) == "(10,)");
  CHECK(toText(Shape(10, 2)) == "(10,2)");
}

TEST_CASE("a vector counts as one row, a scalar as one number") {
  CHECK(Shape(10).rows() == 1);
  CHECK(Shape(10).columns() == 10);
  CHECK(Shape(10).length() == 10);
  CHECK(Shape(10, 2).length() == 10);
  CHECK(Shape().size() == 1);
  CHECK(Shape(10) != Shape(1, 10));
}

TEST_CASE("shapes broadcast by torch's rule") {
  const auto broadcast = [](Shape a, Shape b) {
    CHECK(broadcastShape(a, b, "add") == broadcastShape(b, a, "add"));
    return broadcastShape(a, b, "add");
  };
  CHECK(broadcast(Shape(10, 1), Shape(10)) == Shape(10, 10));  // the dropped reshape
  CHECK(broadcast(Shape(10, 1), Shape(1)) == Shape(10, 1));
  CHECK(broadcast(Shape(10, 2), Shape(2)) == Shape(10, 2));
  CHECK(broadcast(Shape(10, 1), Shape(1, 3)) == Shape(10, 3));
  CHECK(broadcast(Shape(4), Shape()) == Shape(4));
  CHECK(broadcast(Shape(), Shape()) == Shape());
  CHECK(broadcast(Shape(1), Shape()) == Shape(1));
}

TEST_CASE("shapes that do not fit are an error with both of them") {
  try {
    broadcastShape(Shape(10, 2), Shape(3), "add");
    FAIL("no error");
  } catch (const ConfigError& error) {
    CHECK(error.name == ErrorName::kShapeMismatch);
    CHECK(error.parameter == "add");
    CHECK(std::get<std::string>(error.value) == "(10,2) (3,)");
  }
  checkError(ErrorName::kShapeMismatch, [] { broadcastShape(Shape(3, 1), Shape(2, 1), "add"); });
}

TEST_CASE("broadcasting does not make tensors that no memory holds") {
  checkError(ErrorName::kOutOfRange,
             [] { broadcastShape(Shape(100000, 1), Shape(100000), "subtract"); });
}

}  // namespace gw
