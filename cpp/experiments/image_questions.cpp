#include "experiments/image_questions.h"

#include "core/error.h"
#include "experiments/arguments.h"

namespace gw {
namespace {

Bytes changed(TensorView<const std::uint8_t> images, bool mirror, int shift) {
  Bytes out(images.size());
  for (int k = 0; k < images.size(); ++k) {
    const int line = k / kImageSide * kImageSide;
    const int column = k % kImageSide - shift;
    if (column < 0 || column >= kImageSide) continue;
    out[k] = images[line + (mirror ? kImageSide - 1 - column : column)];
  }
  return out;
}

}  // namespace

Answer weightsAnswer(const Tensor<float>& W, const Tensor<float>& b) {
  const int outputs = W.shape().columns();
  std::vector<double> sums(W.shape().rows());
  for (int k = 0; k < W.size(); ++k) sums[k / outputs] += W[k];
  return {copyOf<float>("w", W.view()), copyOf<float>("b", b.view()),
          listOf("sums", std::move(sums))};
}

Bytes imageArgument(const ImageData& data, const Values& arguments) {
  constexpr int kPixels = kImageSide * kImageSide;
  if (has(arguments, "pixels")) {
    Bytes image;
    for (const double ink : listArgument(arguments, "pixels", kPixels)) {
      checkRange("pixels", ink, 0, 255);
      image.push_back(static_cast<std::uint8_t>(ink));
    }
    return image;
  }
  const LabelledImages& part = data.part(arguments);
  const double row = wholeArgument(arguments, "row", 0, part.size() - 1);
  const std::uint8_t* const image = &part.images.at(static_cast<int>(row), 0);
  return {image, image + kPixels};
}

Answer changedAnswer(const LabelledImages& part,
                     const std::function<Verdicts(const LabelledImages&)>& judging,
                     const Values& arguments) {
  const auto whole = [&](const char* name, int least, int most, int otherwise) {
    return has(arguments, name) ? static_cast<int>(wholeArgument(arguments, name, least, most))
                                : otherwise;
  };
  const bool mirror = whole("mirror", 0, 1, 1) > 0;
  const int shift = whole("shift", -kImageSide, kImageSide, 0);
  const Bytes images = changed(part.images, mirror, shift);
  const Verdicts before = judging(part);
  const Verdicts after = judging({{images.data(), part.images.shape()}, part.labels});
  std::vector<std::int32_t> right(kClasses), was(kClasses), total(kClasses);
  for (int row = 0; row < part.size(); ++row) {
    const int truth = part.labels[row];
    ++total[truth];
    right[truth] += after.all[row].said == truth;
    was[truth] += before.all[row].said == truth;
  }
  return {listOf("right", std::move(right)), listOf("before", std::move(was)),
          listOf("total", std::move(total))};
}

}  // namespace gw
