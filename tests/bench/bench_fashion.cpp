// The updates of an epoch of chapter `fashion-mnist` on all 60,000 pictures (batches of 256,
// through autograd, without records). argv[1]: the four IDX files, unpacked, one after the other.
// Prints one line of JSON: the median and the interquartile range of an epoch in milliseconds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "experiments/registry.h"

int main(int count, char** arguments) {
  using Clock = std::chrono::steady_clock;
  constexpr int kEpochs = 7, kWarmUp = 1;
  if (count < 2) return std::fprintf(stderr, "usage: bench_fashion FILE\n"), 2;
  std::ifstream file(arguments[1], std::ios::binary);
  gw::Provided provided;
  provided.put("fashion-mnist/all", gw::Bytes(std::istreambuf_iterator<char>(file), {}));
  const gw::ExperimentInfo& info = gw::findExperiment("fashion-mnist");
  const auto experiment = info.createFrom(
      gw::makeSettings(info,
                       {{"pictures", std::string("all")}, {"epochs", double(kEpochs + kWarmUp)}}),
      provided);
  std::vector<double> times;
  std::int64_t step = 0;
  for (int epoch = 0; epoch < kWarmUp + kEpochs; ++epoch) {
    const Clock::time_point start = Clock::now();
    for (std::int64_t k = experiment->updatesPerEpoch(); k > 0; --k) experiment->update(++step, {});
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    if (epoch >= kWarmUp) times.push_back(took.count());
  }
  std::sort(times.begin(), times.end());
  std::printf("{\"medianMilliseconds\": %.2f, \"spread\": %.2f, \"epochs\": %d}\n",
              times[kEpochs / 2], times[kEpochs * 3 / 4] - times[kEpochs / 4], kEpochs);
}
