// The fuzz targets as part of the suite: on the inputs that are kept, and on those again with a few
// bytes changed. `npm run fuzz` looks longer.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "fuzz/targets.h"

using namespace gw;

namespace {

constexpr int kChangedInputs = 400;  // a target

using InputBytes = std::vector<std::uint8_t>;

std::vector<InputBytes> keptInputs(const std::string& target) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(GW_FUZZ_CORPUS "/" + target)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<InputBytes> out;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return out;
}

// A few bytes are others, and perhaps the end is missing.
InputBytes changed(InputBytes bytes, std::uint32_t seed) {
  std::mt19937 random(seed);
  if (bytes.empty()) return bytes;
  for (int left = 1 + random() % 4; left > 0; --left) {
    bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
  }
  if (random() % 4 == 0) bytes.resize(random() % bytes.size());
  return bytes;
}

// An exception that comes out of the target is a failed test.
void checkTarget(const std::string& name, void (*target)(Input)) {
  const std::vector<InputBytes> kept = keptInputs(name);
  REQUIRE(kept.size() > 0);
  for (std::size_t k = 0; k < kept.size(); ++k) {
    CAPTURE(k);
    target({kept[k].data(), kept[k].size()});
  }
  for (std::uint32_t seed = 0; seed < kChangedInputs; ++seed) {
    CAPTURE(seed);
    const InputBytes bytes = changed(kept[seed % kept.size()], seed);
    target({bytes.data(), bytes.size()});
  }
}

}  // namespace

TEST_CASE("run sequences: replay, undo and refusals keep their promises") {
  checkTarget("run", runTarget);
}

TEST_CASE("settings of any kind are refused or make an experiment") {
  checkTarget("settings", settingsTarget);
}

TEST_CASE("bytes of any kind are refused or are pictures with labels") {
  checkTarget("idx", idxTarget);
}
