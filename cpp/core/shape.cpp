#include "core/shape.h"

#include <algorithm>
#include <cstdint>

#include "core/error.h"

namespace gw {

namespace {

bool fits(int a, int b) { return a == b || a == 1 || b == 1; }

constexpr std::int64_t kLargest = std::int64_t{1} << 26;

// A dimension of 1 stretches to the other one, which may also be 0.
int stretched(int a, int b) { return a == 1 ? b : a; }

}  // namespace

std::string toText(Shape shape) {
  if (shape.rank() == 0) return "()";
  if (shape.rank() == 1) return "(" + std::to_string(shape.columns()) + ",)";
  return "(" + std::to_string(shape.rows()) + "," + std::to_string(shape.columns()) + ")";
}

Shape broadcastShape(Shape a, Shape b, const char* operation) {
  if (a == b) return a;
  if (!fits(a.rows(), b.rows()) || !fits(a.columns(), b.columns())) {
    throw ConfigError(ErrorName::kShapeMismatch, operation, toText(a) + " " + toText(b));
  }
  const int rows = stretched(a.rows(), b.rows());
  const int columns = stretched(a.columns(), b.columns());
  const std::int64_t size = static_cast<std::int64_t>(rows) * columns;
  if (size > kLargest) {
    throw ConfigError(ErrorName::kOutOfRange, operation, static_cast<double>(size), 0, kLargest);
  }
  switch (std::max(a.rank(), b.rank())) {
    case 0:
      return Shape();
    case 1:
      return Shape(columns);
    default:
      return Shape(rows, columns);
  }
}

}  // namespace gw
