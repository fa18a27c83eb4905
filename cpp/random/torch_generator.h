// The random numbers of PyTorch 1.13 on the CPU, bit for bit: torch.manual_seed(seed) and what is
// drawn after it. A value: copying it copies the place in the sequence, with the cached normal.
//
// Draws used: one a float32 uniform, two a float64 uniform; normal() of n >= 16 float32 values n
// (16 more if 16 does not divide n), float64 twice that; of n < 16 values four a pair, none when
// the cached sample serves; randperm(n) n − 1.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "random/mt19937.h"

namespace gw {

class TorchGenerator {
 public:
  explicit TorchGenerator(std::int64_t seed);  // only the low 32 bits count; −1 is 2³² − 1

  std::uint32_t random() { return engine_(); }
  std::uint64_t random64();    // two draws, the first is the high half
  std::int64_t randomInt64();  // tensor.random_() of an int64 tensor: 0 … 2⁶³ − 1

  // torch.rand(n): uniform on [0,1), multiples of 2⁻²⁴ (float) or 2⁻⁵³ (double).
  void rand(float* out, int n);
  void rand(double* out, int n);

  // tensor.uniform_(low, high) of a float32 tensor: fma(u, high − low, low).
  void uniform(float* out, int n, double low, double high);

  // torch.normal(mean, std, (n,)). Fewer than 16 values go through a sampler that keeps the second
  // value of a pair for the next such call; 16 and more go through blocks of 16 and leave that
  // cache alone. float: same bits as PyTorch with AVX2. double: within 4 ulp (PyTorch asks libm
  // there).
  void normal(float* out, int n, double mean, double std);
  void normal(double* out, int n, double mean, double std);

  std::vector<int> randperm(int n);  // torch.randperm(n)

 private:
  double uniform01();                            // one float64 uniform
  double pairedNormal(double mean, double std);  // the sampler for fewer than 16

  Mt19937 engine_;
  std::optional<double>
      cached_;  // standard normal, takes the mean and std of the call that uses it
};

}  // namespace gw
