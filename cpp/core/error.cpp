#include "core/error.h"

#include <utility>

namespace gw {

const char* toText(ErrorName name) {
  switch (name) {
    case ErrorName::kOutOfRange:
      return "out-of-range";
    case ErrorName::kWrongType:
      return "wrong-type";
    case ErrorName::kWrongLength:
      return "wrong-length";
    case ErrorName::kNotOne:
      return "not-one";
    case ErrorName::kUnknownChoice:
      return "unknown-choice";
    case ErrorName::kUnknownSetting:
      return "unknown-setting";
    case ErrorName::kUnknownExperiment:
      return "unknown-experiment";
    case ErrorName::kShapeMismatch:
      return "shape-mismatch";
    case ErrorName::kNoGradient:
      return "no-gradient";
    case ErrorName::kNotScalar:
      return "not-scalar";
    case ErrorName::kBackwardTwice:
      return "backward-twice";
    case ErrorName::kUnknownChange:
      return "unknown-change";
    case ErrorName::kUnknownStep:
      return "unknown-step";
    case ErrorName::kUnknownQuestion:
      return "unknown-question";
    case ErrorName::kMissingBytes:
      return "missing-bytes";
    case ErrorName::kNoMemory:
      return "no-memory";
    case ErrorName::kFileShort:
      return "file-short";
    case ErrorName::kFileMagic:
      return "file-magic";
    case ErrorName::kFileSize:
      return "file-size";
    case ErrorName::kFileCount:
      return "file-count";
    case ErrorName::kFileLabel:
      return "file-label";
    case ErrorName::kFileLong:
      return "file-long";
  }
  return "";
}

ConfigError::ConfigError(ErrorName errorName, std::string errorParameter, Value errorValue,
                         std::optional<double> smallest, std::optional<double> largest)
    : name(errorName),
      parameter(std::move(errorParameter)),
      value(std::move(errorValue)),
      min(smallest),
      max(largest),
      text_(std::string(toText(name)) + ": " + parameter) {}

void checkRange(const char* parameter, double value, double min, double max) {
  if (!(value >= min && value <= max)) {
    throw ConfigError(ErrorName::kOutOfRange, parameter, value, min, max);
  }
}

}  // namespace gw
