#include "experiments/scores.h"

#include "autograd/backward.h"
#include "core/error.h"
#include "experiments/without_updates.h"
#include "nn/cross_entropy.h"
#include "nn/cross_entropy_loss.h"
#include "nn/softmax.h"
#include "tensor/labels.h"
#include "tensor/log_softmax.h"

namespace gw {
namespace {

NamedTensor flat(const char* name, TensorView<const float> view) {
  return listOf(name, std::vector<float>(view.begin(), view.end()));
}

class Scores final : public WithoutUpdates {
 public:
  explicit Scores(const Settings& settings) { configure(settings); }

  void configure(const Settings& settings) override {
    const std::vector<double>& scores = settings.list("scores");
    const auto shift = static_cast<float>(settings.number("shift"));
    scores_.assign(scores.begin(), scores.end());
    for (float& score : scores_) score += shift;
    label_ = static_cast<int>(settings.integer("label"));
    rescue_ = settings.flag("subtract-max") ? Shift::kMaximum : Shift::kNone;
  }

  Answer ask(const std::string&, const Values&) override;

 private:
  std::vector<float> scores_;  // shift added
  int label_ = -1;
  Shift rescue_ = Shift::kNone;
};

Answer Scores::ask(const std::string&, const Values&) {
  const int q = static_cast<int>(scores_.size());
  Parameter<float> parameter("o", Tensor<float>(Shape(1, q), scores_));
  Tape<float> tape;
  const Variable<float> O = tape.parameter(parameter);
  const Variable<float> yHat = softmax(O, rescue_);
  const float max = scores_[argmax(scores_.data(), q)];
  std::vector<float> shifted = scores_;
  if (rescue_ == Shift::kMaximum) {
    for (float& score : shifted) score -= max;
  }
  Answer out{listOf("scores", scores_),
             listOf("shifted", shifted),
             flat("exp", tape.find("exp").value()),
             scalarOf("sum", tape.find("partition").item()),
             flat("share", yHat.value()),
             scalarOf("max", max),
             scalarOf("logSumExp", logSumExp(scores_.data(), q))};
  if (label_ < 0) return out;
  const Indices label{&label_, 1};
  const Variable<float> loss = crossEntropy(yHat, label);
  out.push_back(scalarOf("loss", loss.item()));
  backward(loss);
  out.push_back(flat("shareGradient", yHat.grad()));
  parameter.grad.fill(0);
  const Variable<float> fromScores = crossEntropyLoss(O, label);
  out.push_back(scalarOf("lossFromScores", fromScores.item()));
  backward(fromScores);
  out.push_back(flat("gradient", parameter.grad.view()));
  return out;
}

void check(const Settings& settings) {
  const auto q = static_cast<double>(settings.list("scores").size());
  checkRange("label", settings.number("label"), -1, q - 1);
  const std::vector<double>& guess = settings.list("guess");
  if (!guess.empty() && static_cast<double>(guess.size()) != q) {
    throw ConfigError(ErrorName::kWrongLength, "guess", guess, q, q);
  }
}

}  // namespace

ExperimentInfo scoresInfo() {
  constexpr int kMost = 10;
  using G = SettingGroup;
  return {"scores",
          {Setting::list("scores", {2, 1, 0}, 1e6, 2, kMost, G::kData).andLive(),
           Setting::integer("label", -1, -1, kMost - 1, G::kData).andLive().andEntryOf("scores"),
           Setting::list("guess", {}, 1e6, 0, kMost, G::kData).andLive(),
           Setting::real("shift", 0, -1e6, 1e6, G::kVariant).andLive().andUseful(-110, 110),
           Setting::flag("subtract-max", G::kVariant).andLive()},
          {},
          {{"scores", Needs::kSettings}},
          false,
          check,
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Scores>(settings);
          }};
}

}  // namespace gw
