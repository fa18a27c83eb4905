// A copy of a tensor's numbers with the name it goes by: what leaves the engine for pictures, texts
// and the command line.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "tensor/tensor_view.h"

namespace gw {

struct NamedTensor {
  using Values = std::variant<std::vector<float>, std::vector<double>, std::vector<std::int32_t>,
                              std::vector<std::uint8_t>>;
  std::string name;
  Shape shape;
  Values values;
};

// The answer to a question: tensors by name.
using Answer = std::vector<NamedTensor>;

template <typename T>
NamedTensor copyOf(std::string name, TensorView<const T> view) {
  return {std::move(name), view.shape(), std::vector<T>(view.begin(), view.end())};
}

// (n,) of a list.
template <typename T>
NamedTensor listOf(std::string name, std::vector<T> values) {
  const int n = static_cast<int>(values.size());
  return {std::move(name), Shape(n), std::move(values)};
}

inline NamedTensor scalarOf(std::string name, double value) {
  return {std::move(name), Shape(), std::vector<double>{value}};
}

// Lines of text as bytes (UTF-8), for the few answers that need words.
inline NamedTensor textOf(std::string name, const std::vector<std::string>& lines) {
  std::vector<std::uint8_t> bytes;
  for (const std::string& line : lines) {
    if (&line != &lines.front()) bytes.push_back('\n');
    bytes.insert(bytes.end(), line.begin(), line.end());
  }
  return listOf(std::move(name), std::move(bytes));
}

}  // namespace gw
