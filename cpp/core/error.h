// A wrong configuration or a wrong call, found at the door. It carries facts only; the sentences
// that people read are made from `name` in the page's and the command line's word tables. A number
// that merely becomes infinite or NaN is not an error: it is a status in the result.
#pragma once

#include <exception>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gw {

enum class ErrorName {
  kOutOfRange,         // a number outside min … max
  kWrongType,          // not the kind of value the setting takes
  kWrongLength,        // a list with fewer than min or more than max entries
  kNotOne,             // probabilities that do not add up to 1; value: what they add up to
  kUnknownChoice,      // not one of the choices
  kUnknownSetting,     // the experiment has no setting of that name
  kUnknownExperiment,  // the registry has no experiment of that name
  kShapeMismatch,      // value: the shapes, "(10,2) (3,1)"
  kNoGradient,         // a gradient was read, stepped with or zeroed before backward() made one
  kNotScalar,          // backward() of a tensor with more than one element
  kBackwardTwice,      // backward() through a graph that an earlier backward() used up
  kUnknownChange,      // an edit that the experiment does not know
  kUnknownStep,        // a step beyond what has been computed
  kUnknownQuestion,    // the experiment does not answer it
  kMissingBytes,       // value: the name of what nobody has provided yet
  kNoMemory,           // value: the bytes there is no room for
  kFileShort,          // a file ends too early (data/idx.h)
  kFileMagic,          // a file does not begin as its kind does (data/idx.h)
  kFileSize,           // pictures of another size (data/idx.h)
  kFileCount,          // too few or too many; or not as many labels as pictures (data/idx.h)
  kFileLabel,          // a label that is no class (data/idx.h)
  kFileLong,           // bytes are left over (data/idx.h)
};

// The name as the outside world knows it: "out-of-range", …
const char* toText(ErrorName name);

class ConfigError : public std::exception {
 public:
  using Value = std::variant<std::monostate, double, std::string, std::vector<double>>;

  ConfigError(ErrorName name, std::string parameter, Value value = {},
              std::optional<double> min = {}, std::optional<double> max = {});

  const char* what() const noexcept override { return text_.c_str(); }  // for developers

  ErrorName name;
  std::string parameter;  // the setting, parameter or operation, in the caller's words; may be ""
  Value value;            // the offending value
  std::optional<double> min;
  std::optional<double> max;

 private:
  std::string text_;
};

// Throws kOutOfRange unless min <= value <= max. NaN is out of every range.
void checkRange(const char* parameter, double value, double min, double max);

}  // namespace gw
