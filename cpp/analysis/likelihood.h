#pragma once

namespace gw {

// How the noise of a label is spread around `mu`. Gaussian, with standard deviation sigma:
//   p(e) = exp(-(e - mu)^2 / (2 sigma^2)) / (sigma sqrt(2 pi))
// Laplace, with scale sigma:
//   p(e) = exp(-|e - mu| / sigma) / (2 sigma)
struct Noise {
  bool laplace = false;
  double mu = 0;
  double sigma = 1;  // > 0
};

double density(const Noise& noise, double e);

// -log p(e) from its formula, so that it stays finite where p is too small for a double.
double minusLogDensity(const Noise& noise, double e);

}  // namespace gw
