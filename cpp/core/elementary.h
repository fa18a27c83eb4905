// log, log1p, exp, sin and cos of doubles with the same bits on every target: only + − × ÷ and sqrt
// of IEEE 754 are used, never the platform's libm. The formulas and coefficients are those of
// fdlibm 5.3 (Sun Microsystems, 1993); errors stay below 1 ulp.
#pragma once

namespace gw::portable {

double log(double x);    // x < 0 gives NaN, 0 gives −∞
double log1p(double x);  // log(1 + x); x < −1 gives NaN, −1 gives −∞
double exp(double x);    // above 709.78… gives +∞, below −745.13… gives 0
double sin(double x);  // |x| <= 2²⁰·π/2 (1.6 million); beyond that, infinities and NaN give NaN
double cos(double x);  // as sin

}  // namespace gw::portable
