#include "data/idx.h"

#include <algorithm>

#include "core/error.h"

namespace gw {
namespace {

constexpr std::uint32_t kImageMagic = 0x0803;
constexpr std::uint32_t kLabelMagic = 0x0801;

// What is left of the bytes.
struct Rest {
  const std::uint8_t* at;
  std::size_t size;

  // The next `count` bytes. kFileShort.
  const std::uint8_t* take(std::size_t count, const char* file) {
    if (count > size) {
      throw ConfigError(ErrorName::kFileShort, file, static_cast<double>(size),
                        static_cast<double>(count));
    }
    const std::uint8_t* const taken = at;
    at += count;
    size -= count;
    return taken;
  }

  std::uint32_t number(const char* file) {
    const std::uint8_t* const bytes = take(4, file);
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) value = value << 8 | bytes[i];
    return value;
  }

  void expectMagic(std::uint32_t magic, const char* file) {
    const std::uint32_t found = number(file);
    if (found != magic) throw ConfigError(ErrorName::kFileMagic, file, 1.0 * found, magic, magic);
  }

  int count(const char* file, int least, int most) {
    const std::uint32_t count = number(file);
    if (count < static_cast<std::uint32_t>(least) || count > static_cast<std::uint32_t>(most)) {
      throw ConfigError(ErrorName::kFileCount, file, 1.0 * count, least, most);
    }
    return static_cast<int>(count);
  }
};

// [read-images]
TensorView<const std::uint8_t> readImages(Rest& rest, const char* file) {
  rest.expectMagic(kImageMagic, file);
  const int n = rest.count(file, 1, kMostImages);
  const std::uint32_t rows = rest.number(file);
  const std::uint32_t columns = rest.number(file);
  if (rows != kImageSide || columns != kImageSide) {
    throw ConfigError(ErrorName::kFileSize, file,
                      std::to_string(rows) + "x" + std::to_string(columns));
  }
  const Shape shape(n, kImageSide * kImageSide);
  return {rest.take(shape.size(), file), shape};  // read where they are
}
// [/read-images]

TensorView<const std::uint8_t> readLabels(Rest& rest, const char* file, int images) {
  rest.expectMagic(kLabelMagic, file);
  const int n = rest.count(file, images, images);
  const TensorView<const std::uint8_t> labels(rest.take(n, file), Shape(n));
  const int largest = *std::max_element(labels.begin(), labels.end());
  if (largest >= kClasses) {
    throw ConfigError(ErrorName::kFileLabel, file, 1.0 * largest, 0, kClasses - 1);
  }
  return labels;
}

LabelledImages readPart(Rest& rest, const char* images, const char* labels) {
  LabelledImages part;
  part.images = readImages(rest, images);
  part.labels = readLabels(rest, labels, part.images.shape().rows());
  return part;
}

}  // namespace

ImageSet::ImageSet(std::shared_ptr<const Bytes> files) : files_(std::move(files)) {
  Rest rest{files_->data(), files_->size()};
  train_ = readPart(rest, "train-images-idx3-ubyte", "train-labels-idx1-ubyte");
  test_ = readPart(rest, "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");
  if (rest.size > 0) {
    throw ConfigError(ErrorName::kFileLong, "t10k-labels-idx1-ubyte",
                      static_cast<double>(rest.size));
  }
}

}  // namespace gw
