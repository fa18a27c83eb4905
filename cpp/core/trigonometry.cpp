#include <cmath>
#include <limits>

#include "core/elementary.h"

namespace gw::portable {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kLargest = 0x1p20 * 1.5707963267948966;
constexpr double kInverseHalfPi = 6.36619772367581382433e-01;

struct Reduced {
  int quadrant;  // 0 … 3
  double high;   // x − n·π/2 = high + low, |high| <= π/4
  double low;
};

// Subtracts n·π/2 in parts of 33 bits (n < 2²⁰: each product is exact), each with its own tail. The
// third part is for arguments next to a multiple of π/2, where the first two cancel.
Reduced reduce(double x) {
  const double n = std::nearbyint(x * kInverseHalfPi);
  const double first = x - n * 1.57079632673412561417e+00;
  double part = n * 6.07710050630396597660e-11;
  double rest = first - part;
  double tail = n * 2.02226624879595063154e-21 - ((first - rest) - part);
  if (std::abs(rest) < 0x1p-30) {
    const double second = rest;
    part = n * 2.02226624871116645580e-21;
    rest = second - part;
    tail = n * 8.47842766036889956997e-32 - ((second - rest) - part);
  }
  const double high = rest - tail;
  return {static_cast<int>(n) & 3, high, (rest - high) - tail};
}

// sin(x + y) for |x| <= π/4, y a small tail.
double sinKernel(double x, double y) {
  const double z = x * x;
  const double v = z * x;
  const double r = 8.33333333332248946124e-03 +
                   z * (-1.98412698298579493134e-04 +
                        z * (2.75573137070700676789e-06 +
                             z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
  return x - ((z * (0.5 * y - v * r) - y) - v * -1.66666666666666324348e-01);
}

// cos(x + y), as above.
double cosKernel(double x, double y) {
  const double z = x * x;
  const double w = z * z;
  const double r = z * (4.16666666666666019037e-02 +
                        z * (-1.38888888888741095749e-03 + z * 2.48015872894767294178e-05)) +
                   w * w *
                       (-2.75573143513906633035e-07 +
                        z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11));
  const double half = 0.5 * z;
  const double head = 1 - half;
  return head + (((1 - head) - half) + (z * r - x * y));
}

}  // namespace

double sin(double x) {
  if (!(std::abs(x) <= kLargest)) return kNan;
  if (std::abs(x) < 0x1p-26) return x;
  const Reduced r = reduce(x);
  const double magnitude = r.quadrant & 1 ? cosKernel(r.high, r.low) : sinKernel(r.high, r.low);
  return r.quadrant & 2 ? -magnitude : magnitude;
}

double cos(double x) {
  if (!(std::abs(x) <= kLargest)) return kNan;
  const Reduced r = reduce(x);
  const double magnitude = r.quadrant & 1 ? sinKernel(r.high, r.low) : cosKernel(r.high, r.low);
  return r.quadrant == 1 || r.quadrant == 2 ? -magnitude : magnitude;
}

}  // namespace gw::portable
