#pragma once

#include <string>
#include <vector>

#include "experiments/settings.h"

// The arguments of a question, one by one, with what is wrong named: ConfigError kWrongType (also
// where one is missing), kWrongLength, kOutOfRange.
namespace gw {

bool has(const Values& arguments, const char* name);
const std::string& textArgument(const Values& arguments, const char* name);
const std::vector<double>& listArgument(const Values& arguments, const char* name, int least,
                                        int most);
inline const std::vector<double>& listArgument(const Values& arguments, const char* name,
                                               int length) {
  return listArgument(arguments, name, length, length);
}
double wholeArgument(const Values& arguments, const char* name, double min, double max);

// `repeat` of a question that does its work so many times, for a clock that is held to it outside.
double repeatArgument(const Values& arguments);

}  // namespace gw
