// Files in the IDX format of MNIST and Fashion-MNIST, already unpacked: two zero bytes, the type of
// the numbers (8: bytes), the number of dimensions, each dimension as four bytes, the highest
// first; then the bytes, row-major. Source: the description on http://yann.lecun.com/exdb/mnist.
#pragma once

#include <cstdint>

#include "data/provided.h"
#include "tensor/tensor_view.h"

namespace gw {

// Labelled pictures of 28×28 pixels: images (n,784), labels (n,), both bytes.
struct LabelledImages {
  TensorView<const std::uint8_t> images, labels;
  int size() const { return labels.size(); }
};

constexpr int kImageSide = 28;
constexpr int kClasses = 10;
constexpr int kMostImages = 100000;  // of a part

// A training and a test set, as one piece of bytes: the four files one after the other, training
// images, their labels, test images, theirs. The bytes are read where they are, never copied.
class ImageSet {
 public:
  // ConfigError with the file's name as its parameter: kFileShort (value: bytes there, min: bytes
  // needed), kFileMagic (value, min and max: the first four bytes as one number), kFileSize (value:
  // "28x27"), kFileCount (value: how many; min and max: what is allowed, equal for labels),
  // kFileLabel (value, max), kFileLong (value: bytes too many).
  explicit ImageSet(std::shared_ptr<const Bytes> files);

  const LabelledImages& train() const { return train_; }
  const LabelledImages& test() const { return test_; }

 private:
  std::shared_ptr<const Bytes> files_;
  LabelledImages train_, test_;
};

}  // namespace gw
