#include "data/clouds.h"

namespace gw {

// [clouds]
LabelledPoints clouds(TorchGenerator& generator, int n, double spread) {
  constexpr float kCentres[kClouds][2] = {{0, 1.5f}, {-1.3f, -0.75f}, {1.3f, -0.75f}};
  LabelledPoints out{Tensor<float>(Shape(n, 2)), std::vector<int>(n)};
  generator.normal(out.X.data(), out.X.size(), 0, 1);
  for (int i = 0; i < n; ++i) {
    out.y[i] = i % kClouds;
    for (int k = 0; k < 2; ++k) {
      out.X.at(i, k) = out.X.at(i, k) * static_cast<float>(spread) + kCentres[out.y[i]][k];
    }
  }
  return out;
}
// [/clouds]

}  // namespace gw
