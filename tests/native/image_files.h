// A small set of pictures, for tests of what reads some.
#pragma once

#include "data/idx.h"

namespace gw {

// Pictures whose ink tells their class: class c has its row c inked. 40 to train on, 20 to test.
inline Bytes smallImageFiles() {
  Bytes out;
  const auto number = [&out](std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(value >> shift & 255);
  };
  for (const int count : {40, 20}) {
    number(0x0803);
    for (const int size : {count, kImageSide, kImageSide}) number(size);
    for (int k = 0; k < count; ++k) {
      for (int pixel = 0; pixel < 784; ++pixel) {
        out.push_back(pixel / kImageSide == k % kClasses ? 255 : 0);
      }
    }
    number(0x0801);
    number(count);
    for (int k = 0; k < count; ++k) out.push_back(k % kClasses);
  }
  return out;
}

// Under the name of the sample.
inline const Provided& smallPictures() {
  static const Provided all = [] {
    Provided made;
    made.put("fashion-mnist/sample", smallImageFiles());
    return made;
  }();
  return all;
}

}  // namespace gw
