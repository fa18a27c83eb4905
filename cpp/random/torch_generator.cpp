#include "random/torch_generator.h"

#include <cmath>
#include <numeric>
#include <utility>

#include "core/elementary.h"
#include "core/fma.h"
#include "random/normal_fill.h"

namespace gw {

namespace {

constexpr int kFillFrom = 16;  // from this many values on, normals are made in blocks

}  // namespace

TorchGenerator::TorchGenerator(std::int64_t seed) : engine_(static_cast<std::uint32_t>(seed)) {}

std::uint64_t TorchGenerator::random64() {
  const std::uint64_t high = random();
  return high << 32 | random();
}

std::int64_t TorchGenerator::randomInt64() {
  return static_cast<std::int64_t>(random64() & 0x7fffffffffffffffu);
}

double TorchGenerator::uniform01() {
  return static_cast<double>(random64() & 0x1fffffffffffffu) * 0x1p-53;
}

void TorchGenerator::rand(float* out, int n) {
  for (int i = 0; i < n; ++i) out[i] = static_cast<float>(random() & 0xffffffu) * 0x1p-24f;
}

void TorchGenerator::rand(double* out, int n) {
  for (int i = 0; i < n; ++i) out[i] = uniform01();
}

void TorchGenerator::uniform(float* out, int n, double low, double high) {
  const float from = static_cast<float>(low);
  const float width = static_cast<float>(high) - from;
  rand(out, n);
  for (int i = 0; i < n; ++i) out[i] = fusedMultiplyAdd(out[i], width, from);
}

double TorchGenerator::pairedNormal(double mean, double std) {
  double value;
  if (cached_) {
    value = *cached_;
    cached_.reset();
  } else {
    constexpr double kTwoPi = 6.283185307179586;
    const double u1 = uniform01();
    const double u2 = uniform01();
    const double radius = std::sqrt(-2 * portable::log1p(-u2));
    const double theta = kTwoPi * u1;
    cached_ = radius * portable::sin(theta);
    value = radius * portable::cos(theta);
  }
  return std::fma(value, std, mean);  // of doubles: exact by specification everywhere
}

void TorchGenerator::normal(float* out, int n, double mean, double std) {
  if (n < kFillFrom) {
    for (int i = 0; i < n; ++i) out[i] = static_cast<float>(pairedNormal(mean, std));
    return;
  }
  rand(out, n);
  normalFill(out, n, static_cast<float>(mean), static_cast<float>(std),
             [this](float* x, int count) { rand(x, count); });
}

void TorchGenerator::normal(double* out, int n, double mean, double std) {
  if (n < kFillFrom) {
    for (int i = 0; i < n; ++i) out[i] = pairedNormal(mean, std);
    return;
  }
  rand(out, n);
  normalFill(out, n, mean, std, [this](double* x, int count) { rand(x, count); });
}

std::vector<int> TorchGenerator::randperm(int n) {
  std::vector<int> p(n);
  std::iota(p.begin(), p.end(), 0);
  for (int i = 0; i < n - 1; ++i) {
    const auto z = static_cast<int>(random() % static_cast<std::uint32_t>(n - i));
    std::swap(p[i], p[i + z]);
  }
  return p;
}

}  // namespace gw
