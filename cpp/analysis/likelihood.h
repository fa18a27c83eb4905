#pragma once

#include <vector>

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

// What a constant c costs beside each of the values: for Gaussian noise the sum of (c - value)^2,
// for Laplace noise that of |c - value|.
double costOfConstant(bool laplace, const std::vector<double>& values, double c);

// Its slope there. On a value |c - value| has none; 0 is taken, as PyTorch does.
double slopeOfConstant(bool laplace, const std::vector<double>& values, double c);

// The constant of the least cost: the mean, or the median (between two middle values the middle).
double bestConstant(bool laplace, std::vector<double> values);

}  // namespace gw
