#include <stdexcept>

#include "check.h"
#include "core/error.h"
#include "data/idx.h"

namespace gw {
namespace {

void append(Bytes& out, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(number >> shift & 255);
}

struct Made {
  std::uint32_t magic, count;
  std::vector<std::uint32_t> sides;
  std::size_t bytes;
  std::uint8_t fill;
};

Bytes join(const std::vector<Made>& files) {
  Bytes out;
  for (const Made& file : files) {
    append(out, file.magic);
    append(out, file.count);
    for (const std::uint32_t side : file.sides) append(out, side);
    out.insert(out.end(), file.bytes, file.fill);
  }
  return out;
}

// Three training pictures and two test pictures, of ink 7 and 9, labels 1 and 2.
std::vector<Made> small() {
  return {{0x0803, 3, {28, 28}, 3 * 784, 7},
          {0x0801, 3, {}, 3, 1},
          {0x0803, 2, {28, 28}, 2 * 784, 9},
          {0x0801, 2, {}, 2, 2}};
}

ConfigError refused(Bytes bytes) {
  try {
    ImageSet(std::make_shared<const Bytes>(std::move(bytes)));
  } catch (const ConfigError& error) {
    return error;
  }
  throw std::logic_error("nothing was thrown");
}

}  // namespace

TEST_CASE("an image set reads four IDX files where they are") {
  const auto bytes = std::make_shared<const Bytes>(join(small()));
  const ImageSet set(bytes);
  CHECK(set.train().images.shape() == Shape(3, 784));
  CHECK(set.train().images.data() == bytes->data() + 16);
  CHECK(set.train().labels[2] == 1);
  CHECK(set.test().size() == 2);
  CHECK(set.test().images.at(1, 783) == 9);
  CHECK(set.test().labels[1] == 2);
}

TEST_CASE("every prefix of an image set is a short file, and says which one") {
  const Bytes whole = join(small());
  const std::size_t labels = 16 + 3 * 784;
  for (const std::size_t size : {std::size_t{0}, std::size_t{3}, std::size_t{15}, labels - 1}) {
    const ConfigError error = refused(Bytes(whole.begin(), whole.begin() + size));
    CHECK(error.name == ErrorName::kFileShort);
    CHECK(error.parameter == "train-images-idx3-ubyte");
  }
  CHECK(refused(Bytes(whole.begin(), whole.begin() + labels + 9)).parameter ==
        "train-labels-idx1-ubyte");
  CHECK(refused(Bytes(whole.begin(), whole.end() - 1)).parameter == "t10k-labels-idx1-ubyte");
}

TEST_CASE("an image set says what is wrong with a file") {
  const auto with = [](int file, auto change) {
    std::vector<Made> files = small();
    change(files[file]);
    return refused(join(files));
  };
  const ConfigError magic = with(1, [](Made& file) { file.magic = 0x0803; });
  CHECK(magic.name == ErrorName::kFileMagic);
  CHECK(std::get<double>(magic.value) == 0x0803);
  CHECK(magic.min == 0x0801);
  const ConfigError size = with(0, [](Made& file) { file.sides[1] = 27; });
  CHECK(size.name == ErrorName::kFileSize);
  CHECK(std::get<std::string>(size.value) == "28x27");
  CHECK(with(0, [](Made& file) { file.count = 0; }).name == ErrorName::kFileCount);
  CHECK(with(0, [](Made& file) { file.count = 4000000000u; }).name == ErrorName::kFileCount);
  const ConfigError unlike = with(3, [](Made& file) { file.count = 3; });
  CHECK(unlike.name == ErrorName::kFileCount);
  CHECK(unlike.parameter == "t10k-labels-idx1-ubyte");
  CHECK(unlike.max == 2);
  const ConfigError label = with(3, [](Made& file) { file.fill = 10; });
  CHECK(label.name == ErrorName::kFileLabel);
  CHECK(std::get<double>(label.value) == 10);
  CHECK(with(3, [](Made& file) { ++file.bytes; }).name == ErrorName::kFileLong);
}

TEST_CASE("bytes are held under their name until others come, and runs keep what they read") {
  Provided provided;
  provided.put("a", {1, 2});
  const auto first = provided.get("data", "a");
  provided.put("a", {3});
  CHECK((*first)[1] == 2);
  CHECK((*provided.get("data", "a"))[0] == 3);
  provided.forget("a");
  try {
    provided.get("data", "a");
    FAIL("it was there");
  } catch (const ConfigError& error) {
    CHECK(error.name == ErrorName::kMissingBytes);
    CHECK(error.parameter == "data");
    CHECK(std::get<std::string>(error.value) == "a");
  }
}

}  // namespace gw
