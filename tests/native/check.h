// Comparisons that say where things differ.
#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

#include "core/error.h"
#include "tensor/tensor.h"

namespace gw {

// Every number equal, the lengths too; where one has none (NaN: not measured), neither has the
// other.
template <typename A, typename B>
void checkSame(const A& actual, const B& expected) {
  REQUIRE(actual.size() == expected.size());
  for (std::size_t i = 0; i < static_cast<std::size_t>(expected.size()); ++i) {
    CAPTURE(i);
    if (actual[i] != actual[i] && expected[i] != expected[i]) continue;
    REQUIRE(actual[i] == expected[i]);
  }
}

template <typename A, typename B>
void checkClose(const A& actual, const B& expected, double relative) {
  REQUIRE(actual.size() == expected.size());
  for (std::size_t i = 0; i < static_cast<std::size_t>(expected.size()); ++i) {
    CAPTURE(i);
    REQUIRE(std::abs(actual[i] - expected[i]) <= relative * std::abs(expected[i]));
  }
}

// f() throws a ConfigError of that name.
template <typename F>
void checkError(ErrorName name, F f) {
  try {
    f();
  } catch (const ConfigError& error) {
    CHECK(std::string(toText(error.name)) == toText(name));
    return;
  }
  FAIL_CHECK("no ConfigError ", toText(name));
}

// FNV-1a over the bits of all numbers: one figure that native and wasm have to agree on.
class Fingerprint {
 public:
  template <typename T>
  void add(T value) {
    unsigned char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    for (const unsigned char byte : bytes) hash_ = (hash_ ^ byte) * 0x100000001b3u;
  }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325u;
};

}  // namespace gw
