// Shapes of rank 0 (), 1 (n,) and 2 (n,d), row-major, and the rules by which two of them broadcast.
#pragma once

#include <string>

namespace gw {

class Shape {
 public:
  constexpr Shape() = default;  // rank 0: one number
  constexpr explicit Shape(int n) : rank_(1), columns_(n) {}
  constexpr Shape(int rows, int columns) : rank_(2), rows_(rows), columns_(columns) {}

  constexpr int rank() const { return rank_; }
  // As a matrix: a scalar counts as (1,1), a vector (n,) as one row (1,n). Broadcasting aligns the
  // last dimension, so this is the whole rule for rank <= 2.
  constexpr int rows() const { return rows_; }
  constexpr int columns() const { return columns_; }
  constexpr int size() const { return rows_ * columns_; }
  // Length of the first dimension: n of (n,) and of (n,d); 1 for a scalar.
  constexpr int length() const { return rank_ == 2 ? rows_ : columns_; }
  constexpr int dimension(int axis) const { return rank_ == 2 && axis == 0 ? rows_ : columns_; }

  constexpr bool operator==(const Shape& other) const {
    return rank_ == other.rank_ && rows_ == other.rows_ && columns_ == other.columns_;
  }
  constexpr bool operator!=(const Shape& other) const { return !(*this == other); }

 private:
  int rank_ = 0;
  int rows_ = 1;
  int columns_ = 1;
};

// "()", "(10,)", "(10,2)"
std::string toText(Shape shape);

// The shape that an element-wise operation on a and b yields: dimensions are aligned at the last
// one and must be equal or 1, so (10,1) with (10,) gives (10,10). ConfigError kShapeMismatch,
// naming `operation`; kOutOfRange for more than 2²⁶ elements.
Shape broadcastShape(Shape a, Shape b, const char* operation);

}  // namespace gw
