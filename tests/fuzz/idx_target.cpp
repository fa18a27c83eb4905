#include "data/idx.h"
#include "fuzz/targets.h"

namespace gw {
namespace {

// Images and as many labels, where they are in the bytes; then the place after them.
const std::uint8_t* expectPart(const LabelledImages& part, const std::uint8_t* at) {
  constexpr int kImageHeader = 16, kLabelHeader = 8;
  expect(part.size() >= 1, "a part has pictures");
  expect(part.images.shape() == Shape(part.size(), kImageSide * kImageSide), "as many labels");
  expect(part.images.data() == at + kImageHeader, "pictures are read where they are");
  expect(part.labels.data() == part.images.end() + kLabelHeader, "labels are read where they are");
  for (const std::uint8_t label : part.labels) expect(label < kClasses, "a label is a class");
  return part.labels.end();
}

}  // namespace

void idxTarget(Input input) {
  const auto bytes = std::make_shared<const Bytes>(input.rest());
  refused([&] {
    const ImageSet set(bytes);
    const std::uint8_t* const test = expectPart(set.train(), bytes->data());
    expect(expectPart(set.test(), test) == bytes->data() + bytes->size(), "no bytes are left");
  });
}

}  // namespace gw
