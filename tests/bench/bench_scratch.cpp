// One epoch of chapter `scratch` (n = 1000, batch 10, shuffle included, through autograd, without
// records), ended by the loss that the notebook prints. Prints one line of JSON: the median and the
// interquartile range of an epoch in microseconds.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "experiments/registry.h"

int main() {
  using Clock = std::chrono::steady_clock;
  constexpr int kEpochs = 1000, kWarmUp = 5000;  // until the fastest code is in place
  const gw::ExperimentInfo& info = gw::findExperiment("regression");
  const auto experiment = info.create(gw::makeSettings(info, {{"epochs", 1000.0}}));
  std::vector<double> times;
  std::int64_t step = 0;
  double loss = 0;
  std::vector<double> row(experiment->columns().size());
  for (int epoch = 0; epoch < kWarmUp + kEpochs; ++epoch) {
    const Clock::time_point start = Clock::now();
    for (int k = 0; k < 100; ++k) experiment->update(++step, {});
    experiment->measure(step, row.data());
    loss = row[1];
    const std::chrono::duration<double, std::micro> took = Clock::now() - start;
    if (epoch >= kWarmUp) times.push_back(took.count());
  }
  std::sort(times.begin(), times.end());
  std::printf(
      "{\"medianMicroseconds\": %.2f, \"spread\": %.2f, \"epochs\": %d, \"updates\": 100, "
      "\"loss\": %.9g}\n",
      times[kEpochs / 2], times[kEpochs * 3 / 4] - times[kEpochs / 4], kEpochs, loss);
}
