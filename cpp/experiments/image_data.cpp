#include "experiments/image_data.h"

#include <cmath>

#include "core/error.h"
#include "experiments/arguments.h"

namespace gw {
namespace {

constexpr int kMostAsked = 1000;  // pictures an answer

void reorder(std::uint8_t* images, Shape shape, const std::vector<int>& order) {
  std::vector<std::uint8_t> one(order.size());
  for (int row = 0; row < shape.rows(); ++row, images += shape.columns()) {
    for (std::size_t j = 0; j < order.size(); ++j) one[j] = images[order[j]];
    std::copy(one.begin(), one.end(), images);
  }
}

// A copy of the files with the pixels in another order.
std::shared_ptr<const Bytes> reordered(const Bytes& files, const std::vector<int>& order) {
  auto copy = std::make_shared<Bytes>(files);
  const ImageSet set(copy);
  for (const LabelledImages& part : {set.train(), set.test()}) {
    const std::ptrdiff_t at = part.images.data() - copy->data();
    reorder(copy->data() + at, part.images.shape(), order);
  }
  return copy;
}

std::shared_ptr<const Bytes> filesOf(std::shared_ptr<const Bytes> files,
                                     const std::vector<int>& order) {
  return order.empty() ? files : reordered(*files, order);
}

std::vector<int> firstOfEachClass(const LabelledImages& part, int perClass) {
  std::vector<int> rows;
  for (int label = 0; label < kClasses; ++label) {
    int found = 0;
    for (int row = 0; row < part.size() && found < perClass; ++row) {
      if (part.labels[row] != label) continue;
      rows.push_back(row);
      ++found;
    }
  }
  return rows;
}

Answer meansOf(const LabelledImages& train, const LabelledImages& test) {
  const int pixels = train.images.shape().columns();
  std::vector<std::int64_t> sums(kClasses * pixels);
  std::vector<std::int32_t> counts(kClasses);
  std::int64_t blank = 0;
  for (int row = 0; row < train.size(); ++row) {
    const int label = train.labels[row];
    ++counts[label];
    const std::uint8_t* const image = &train.images.at(row, 0);
    for (int j = 0; j < pixels; ++j) {
      sums[label * pixels + j] += image[j];
      blank += image[j] == 0;
    }
  }
  std::vector<float> means(sums.size());
  double ink = 0;
  for (std::size_t k = 0; k < sums.size(); ++k) {
    const double count = std::max(1, counts[k / pixels]);
    means[k] = static_cast<float>(sums[k] / count / 255);
    ink += static_cast<double>(sums[k]);
  }
  const double all = static_cast<double>(train.images.size());
  return {{"means", Shape(kClasses, pixels), std::move(means)},
          listOf("counts", std::move(counts)),
          scalarOf("ink", ink / all / 255),
          scalarOf("blank", static_cast<double>(blank) / all),
          scalarOf("trainSize", train.size()),
          scalarOf("testSize", test.size())};
}

}  // namespace

ImageData::ImageData(const Provided& provided, const char* setting, const std::string& name,
                     const std::vector<int>& order)
    : set_(filesOf(provided.get(setting, name), order)) {}

const LabelledImages& ImageData::part(const Values& arguments) const {
  const std::string& name = textArgument(arguments, "set");
  if (name == "train") return train();
  if (name == "test") return test();
  throw ConfigError(ErrorName::kUnknownChoice, "set", name);
}

Answer ImageData::images(const Values& arguments) const {
  const LabelledImages& from = part(arguments);
  if (has(arguments, "perClass")) {
    const double perClass = wholeArgument(arguments, "perClass", 1, kMostAsked / kClasses);
    return imagesOf(from, firstOfEachClass(from, static_cast<int>(perClass)));
  }
  std::vector<int> rows;
  for (const double row : listArgument(arguments, "rows", 1, kMostAsked)) {
    checkRange("rows", row, 0, from.size() - 1);
    rows.push_back(static_cast<int>(row));
  }
  return imagesOf(from, rows);
}

const Answer& ImageData::means() const {
  if (!means_) means_ = meansOf(train(), test());
  return *means_;
}

Answer imagesOf(const LabelledImages& part, const std::vector<int>& rows) {
  const int pixels = part.images.shape().columns();
  std::vector<std::uint8_t> images, labels;
  images.reserve(rows.size() * pixels);
  for (const int row : rows) {
    const std::uint8_t* const image = &part.images.at(row, 0);
    images.insert(images.end(), image, image + pixels);
    labels.push_back(part.labels[row]);
  }
  return {{"images", Shape(static_cast<int>(rows.size()), pixels), std::move(images)},
          listOf("labels", std::move(labels)),
          listOf("rows", std::vector<std::int32_t>(rows.begin(), rows.end()))};
}

}  // namespace gw
