#include "experiments/arguments.h"

#include <cmath>

#include "core/error.h"

namespace gw {
namespace {

template <typename T>
const T& argument(const Values& arguments, const char* name) {
  const auto found = arguments.find(name);
  const T* value = found == arguments.end() ? nullptr : std::get_if<T>(&found->second);
  if (!value) throw ConfigError(ErrorName::kWrongType, name);
  return *value;
}

}  // namespace

bool has(const Values& arguments, const char* name) { return arguments.count(name) > 0; }

const std::string& textArgument(const Values& arguments, const char* name) {
  return argument<std::string>(arguments, name);
}

const std::vector<double>& listArgument(const Values& arguments, const char* name, int least,
                                        int most) {
  const auto& list = argument<std::vector<double>>(arguments, name);
  const int length = static_cast<int>(list.size());
  if (length < least || length > most) {
    throw ConfigError(ErrorName::kWrongLength, name, list, least, most);
  }
  return list;
}

double wholeArgument(const Values& arguments, const char* name, double min, double max) {
  const double number = argument<double>(arguments, name);
  checkRange(name, number, min, max);
  if (number != std::floor(number)) throw ConfigError(ErrorName::kWrongType, name, number);
  return number;
}

double repeatArgument(const Values& arguments) {
  constexpr double kMost = 1 << 30;
  return wholeArgument(arguments, "repeat", 1, kMost);
}

}  // namespace gw
