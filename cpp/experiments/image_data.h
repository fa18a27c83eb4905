#pragma once

#include <optional>

#include "data/idx.h"
#include "experiments/settings.h"
#include "tensor/named_tensor.h"

namespace gw {

// The pictures of an experiment, and what can be told of them without a model.
class ImageData {
 public:
  // The files provided under `name`; `order`: another order of the pixels, the same for every
  // picture, pixel j of a picture being its order[j]-th; empty: as they are. ConfigError
  // kMissingBytes and those of ImageSet, with `setting` as what asked for them.
  ImageData(const Provided& provided, const char* setting, const std::string& name,
            const std::vector<int>& order);

  const LabelledImages& train() const { return set_.train(); }
  const LabelledImages& test() const { return set_.test(); }

  // By the argument "set": "train" or "test".
  const LabelledImages& part(const Values& arguments) const;

  // images (k,784), labels (k,), rows (k,): those of the argument "rows", or the first "perClass"
  // of each class, class by class.
  Answer images(const Values& arguments) const;

  // Of the training set: means (10,784), the mean picture of each class, from 0 to 1; counts (10,);
  // ink, the mean of all pixels; blank, the share of pixels that are 0; trainSize, testSize.
  const Answer& means() const;

 private:
  ImageSet set_;
  mutable std::optional<Answer> means_;
};

// images (k,784), labels (k,), rows (k,) of those rows.
Answer imagesOf(const LabelledImages& part, const std::vector<int>& rows);

}  // namespace gw
