#include "experiments/classified.h"

#include <algorithm>
#include <cmath>

#include "core/elementary.h"
#include "experiments/arguments.h"
#include "experiments/image_data.h"
#include "tensor/labels.h"
#include "tensor/log_softmax.h"

namespace gw {
namespace {

constexpr int kTogether = 256;      // rows scored at once
constexpr double kMostAsked = 200;  // pictures an answer

Verdict judged(int row, int truth, const float* scores) {
  float logs[kClasses];
  logSoftmaxRows(scores, 1, kClasses, logs);
  const int said = argmax(scores, kClasses);
  // Scores that overflowed say nothing: the bill is as large as can be.
  const float loss = std::isnan(logs[truth]) ? INFINITY : -logs[truth];
  return {row, truth, said, static_cast<float>(portable::exp(logs[said])), loss};
}

bool costlier(const Verdict& a, const Verdict& b) {
  return a.loss > b.loss || (a.loss == b.loss && a.row < b.row);
}

}  // namespace

Verdicts judge(const LabelledImages& part, const Scoring& scoring) {
  Verdicts out;
  out.all.reserve(part.size());
  for (int first = 0; first < part.size(); first += kTogether) {
    const int count = std::min(kTogether, part.size() - first);
    const float* scores = scoring(first, count);
    for (int row = first; row < first + count; ++row, scores += kClasses) {
      const Verdict verdict = judged(row, part.labels[row], scores);
      out.correct += verdict.said == verdict.truth;
      out.loss += verdict.loss;
      out.all.push_back(verdict);
    }
  }
  out.loss /= part.size();
  return out;
}

Answer confusionAnswer(const Verdicts& verdicts) {
  std::vector<std::int32_t> counts(kClasses * kClasses);
  for (const Verdict& verdict : verdicts.all) ++counts[verdict.truth * kClasses + verdict.said];
  return {{"counts", Shape(kClasses, kClasses), std::move(counts)},
          scalarOf("correct", verdicts.correct),
          scalarOf("loss", verdicts.loss)};
}

Answer mistakesAnswer(const LabelledImages& part, Verdicts verdicts, const Values& arguments) {
  std::vector<Verdict>& all = verdicts.all;
  std::sort(all.begin(), all.end(), costlier);
  std::vector<float> losses;
  double worst = 0;
  for (const Verdict& verdict : all) {
    if (losses.size() < all.size() / 10) worst += verdict.loss;
    losses.push_back(verdict.loss);
  }
  const double whole = verdicts.loss * static_cast<double>(all.size());

  const auto classOf = [&](const char* name) {
    return has(arguments, name) ? static_cast<int>(wholeArgument(arguments, name, 0, kClasses - 1))
                                : -1;
  };
  const int truth = classOf("truth"), said = classOf("said");
  const auto wanted = [&](const Verdict& verdict) {
    if (truth < 0 && said < 0) return verdict.truth != verdict.said;
    return (truth < 0 || verdict.truth == truth) && (said < 0 || verdict.said == said);
  };
  all.erase(std::remove_if(all.begin(), all.end(), [&](const Verdict& v) { return !wanted(v); }),
            all.end());
  const double found = static_cast<double>(all.size());
  const double count =
      has(arguments, "count") ? wholeArgument(arguments, "count", 0, kMostAsked) : 0;
  all.resize(static_cast<std::size_t>(std::min(count, found)));

  std::vector<int> rows;
  std::vector<std::int32_t> says;
  std::vector<float> confidence, loss;
  for (const Verdict& verdict : all) {
    rows.push_back(verdict.row);
    says.push_back(verdict.said);
    confidence.push_back(verdict.confidence);
    loss.push_back(verdict.loss);
  }
  Answer out = imagesOf(part, rows);
  out.push_back(listOf("said", std::move(says)));
  out.push_back(listOf("confidence", std::move(confidence)));
  out.push_back(listOf("loss", std::move(loss)));
  out.push_back(scalarOf("found", found));
  out.push_back(listOf("losses", std::move(losses)));
  out.push_back(scalarOf("worstTenth", worst / whole));
  return out;
}

}  // namespace gw
