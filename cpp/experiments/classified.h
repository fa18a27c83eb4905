#pragma once

#include <functional>

#include "data/idx.h"
#include "experiments/settings.h"
#include "tensor/named_tensor.h"

// What a classifier makes of a whole set of pictures.
namespace gw {

// One picture: what it shows, what it is taken for, how surely, and its cross-entropy.
struct Verdict {
  int row, truth, said;
  float confidence;  // the probability of `said`
  float loss;
};

struct Verdicts {
  std::vector<Verdict> all;  // in the order of the data
  int correct = 0;
  double loss = 0;  // their mean
};

// Scores (k,10) of k rows from `first` on.
using Scoring = std::function<const float*(int first, int k)>;

// In chunks, so that the scores of 60,000 pictures need no room. Losses are finite while the scores
// are (log-sum-exp); of equal scores the first class is said.
Verdicts judge(const LabelledImages& part, const Scoring& scoring);

// counts (10,10): row the truth, column what was said; correct; loss.
Answer confusionAnswer(const Verdicts& verdicts);

// The costliest first. Arguments: "count", how many, 0 by default; "truth" and "said", only those
// (then right ones too, where they are the same); without them all that are wrong. images (k,784),
// labels, rows, said, confidence, loss (k,); found, how many there are; and losses (n,) of all
// pictures, the largest first; worstTenth, what share of the loss the worst tenth of the pictures
// carries.
Answer mistakesAnswer(const LabelledImages& part, Verdicts verdicts, const Values& arguments);

}  // namespace gw
