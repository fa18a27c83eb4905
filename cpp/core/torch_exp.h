// exp and log as PyTorch's CPU kernels compute them. For float32 these are SLEEF 3.5's functions of
// at most one unit (Sleef_expf8_u10, Sleef_logf8_u10; N. Shibata, Boost licence) with AVX2 and fma,
// bit for bit and for every float: polynomials in which a·b + c is one fused multiply-add and every
// other operation is rounded. For float64 they are core/elementary.h's, which differ from torch's
// by at most a unit.
#pragma once

#include "core/elementary.h"

namespace gw {

// Above 88.72283 (the last float whose exponential is finite) +∞; below −103.97 0; in between,
// below −87.34, the subnormal numbers, which are spaced by 1.4e−45.
float torchExp(float x);
inline double torchExp(double x) { return portable::exp(x); }

// x < 0 and NaN give NaN, 0 gives −∞.
float torchLog(float x);
inline double torchLog(double x) { return portable::log(x); }

}  // namespace gw
