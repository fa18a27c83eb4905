#include "data/provided.h"

#include "core/error.h"

namespace gw {

std::shared_ptr<const Bytes> Provided::get(const char* setting, const std::string& name) const {
  const auto found = bytes_.find(name);
  if (found == bytes_.end()) throw ConfigError(ErrorName::kMissingBytes, setting, name);
  return found->second;
}

const Provided& nothingProvided() {
  static const Provided none;
  return none;
}

}  // namespace gw
