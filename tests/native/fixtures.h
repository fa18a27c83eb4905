// What PyTorch and Python computed (tests/parity/fixtures), for comparison digit for digit.
#pragma once

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace gw {

using Json = nlohmann::json;

// The fixture `<name>.json`, read once. (A std::string argument would be a temporary that GCC ≥ 13
// suspects the result to point into.)
inline const Json& fixture(const char* name) {
  static std::map<std::string, Json> read;
  const auto known = read.find(name);
  if (known != read.end()) return known->second;
  std::ifstream file(std::string(GW_FIXTURES) + "/" + name + ".json");
  return read[name] = Json::parse(file);
}

// Nine digits give the float back, seventeen the double.
template <typename T>
std::vector<T> numbers(const Json& list) {
  std::vector<T> values;
  for (const Json& value : list) values.push_back(static_cast<T>(value.get<double>()));
  return values;
}

// f(key, value) for each entry of an object. (A lambda's parameters, unlike structured bindings,
// may be used inside doctest's CAPTURE.)
template <typename F>
void forEach(const Json& object, F f) {
  for (const auto& entry : object.items()) f(entry.key(), entry.value());
}

// The entries of a fixture that are runs with a seed: f(0, run), f(1, run), ….
template <typename F>
void forEachSeed(const Json& file, F f) {
  forEach(file, [&f](const std::string& key, const Json& run) {
    if (key.rfind("seed", 0) == 0) f(std::stoll(key.substr(4)), run);
  });
}

}  // namespace gw
