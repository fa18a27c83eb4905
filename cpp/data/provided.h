#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace gw {

using Bytes = std::vector<std::uint8_t>;

// Bytes from outside, the files of a data set, by name. They are held once an engine, however many
// runs read them; a run that reads some keeps them, also when others come under their name.
class Provided {
 public:
  void put(const std::string& name, Bytes bytes) {
    bytes_[name] = std::make_shared<const Bytes>(std::move(bytes));
  }
  void forget(const std::string& name) { bytes_.erase(name); }
  // ConfigError kMissingBytes with `setting`, which asks for them, and their name.
  std::shared_ptr<const Bytes> get(const char* setting, const std::string& name) const;

 private:
  std::map<std::string, std::shared_ptr<const Bytes>> bytes_;
};

// For runs that need no bytes.
const Provided& nothingProvided();

}  // namespace gw
