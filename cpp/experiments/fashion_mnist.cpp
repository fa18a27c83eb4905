#include "experiments/fashion_mnist.h"

#include <cmath>
#include <numeric>

#include "autograd/backward.h"
#include "core/error.h"
#include "data/data_loader.h"
#include "experiments/arguments.h"
#include "experiments/classified.h"
#include "experiments/image_data.h"
#include "experiments/image_questions.h"
#include "experiments/image_start.h"
#include "experiments/optimizer_rows.h"
#include "experiments/parameter_set.h"
#include "nn/cross_entropy.h"
#include "nn/cross_entropy_loss.h"
#include "nn/softmax.h"
#include "optim/scratch_sgd.h"
#include "optim/trainer.h"
#include "tensor/labels.h"
#include "tensor/torch_sum.h"

namespace gw {
namespace {

constexpr int kPixels = kImageSide * kImageSide;

const char* filesOf(const Settings& settings) {
  return settings.choice("pictures") == "all" ? "fashion-mnist/all" : "fashion-mnist/sample";
}

// A byte as a number: from 0 to 1, or as it is.
ByteScale<float> scaleOf(const Settings& settings) {
  return settings.flag("raw-pixels") ? ByteScale<float>() : unitScale<float>();
}

DataLoader loaderOf(const Settings& settings, int n, const TorchGenerator& generator) {
  return {{n, static_cast<int>(settings.integer("batch-size")), true, 1}, generator};
}

// What has been seen of this epoch: part of the state.
struct Running {
  double loss = 0;
  std::int64_t correct = 0, seen = 0;
};

class FashionMnist final : public Experiment {
 public:
  FashionMnist(const Settings& settings, const Provided& provided)
      : FashionMnist(settings, provided, pixelOrder(settings)) {}

  void configure(const Settings& settings) override {
    lr_ = settings.number("lr");
    if (trainer_) trainer_->configure(hyperValues(settings));
    epochs_ = settings.integer("epochs");
  }
  std::int64_t updatesPerEpoch() const override { return loader_.batchesPerEpoch(); }
  std::int64_t totalSteps() const override { return epochs_ * updatesPerEpoch(); }
  std::vector<ParameterShape> parameters() const override { return parameters_.shapes(); }

  // trainLoss and trainAccuracy are means over the epoch so far, each batch before its update.
  // fullLoss, over all training pictures, and testAccuracy are measured once an epoch.
  std::vector<std::string> columns() const override {
    return {"loss", "fullLoss", "trainLoss", "trainAccuracy", "testAccuracy"};
  }
  void measure(std::int64_t step, double* row) override;

  std::size_t stateBytes() const override {
    return sizeof running_ + parameters_.stateBytes() + (trainer_ ? trainer_->stateBytes() : 0);
  }
  void save(unsigned char* state) const override {
    std::memcpy(state, &running_, sizeof running_);
    parameters_.save(state += sizeof running_);
    if (trainer_) trainer_->save(state + parameters_.stateBytes());
  }
  void restore(const unsigned char* state) override {
    std::memcpy(&running_, state, sizeof running_);
    parameters_.restore(state += sizeof running_);
    if (trainer_) trainer_->restore(state + parameters_.stateBytes());
  }

  UpdateRecord update(std::int64_t step, const Wanted& wanted) override;
  Answer ask(const std::string& question, const Values& arguments) override;

 private:
  FashionMnist(const Settings& settings, const Provided& provided, const std::vector<int>& order)
      : FashionMnist(settings, {provided, "pictures", filesOf(settings), order},
                     imageStart(settings, order)) {}
  FashionMnist(const Settings& settings, ImageData data, const ImageStart& start)
      : data_(std::move(data)),
        scale_(scaleOf(settings)),
        loader_(loaderOf(settings, data_.train().size(), start.generator)),
        concise_(settings.flag("concise")),
        twice_(settings.flag("softmax-twice")),
        W_("w", start.W),
        b_("b", start.b),
        w_(learned(W_)),
        bias_(learned(b_)) {
    const std::string& rule = settings.choice("optimizer");
    if (rule != "sgd") trainer_.emplace(rule, std::vector<Parameter<float>*>{&W_, &b_});
    configure(settings);
  }

  Variable<float> learned(Parameter<float>& p) {
    parameters_.add(p);
    return tape_.parameter(p);
  }

  void oneUpdate(std::int64_t step);
  Variable<float> lossOf(Variable<float> O, Indices labels) const;
  Variable<float> scoresOf(Variable<float> X) const { return named(matmul(X, w_) + bias_, "O"); }
  const std::vector<int>& labelsOf(Indices rows);

  Verdicts judgePart(const LabelledImages& part);
  Answer predict(const Bytes& image);
  Answer measured();
  Answer labels() const;

  ImageData data_;
  ByteScale<float> scale_;
  DataLoader loader_;
  bool concise_;  // cross-entropy from the scores, as the library's loss takes it
  bool twice_;    // softmax on the way to a loss that has one inside
  Tape<float> tape_;
  ParameterSet<float> parameters_;
  Parameter<float> W_, b_;
  Variable<float> w_, bias_, scores_, loss_;
  std::vector<int> labels_;                // of the batch
  std::optional<Trainer<float>> trainer_;  // none: the sgd of the program from scratch
  Running running_;
  double lr_ = 0;
  std::int64_t epochs_ = 0;
};

const std::vector<int>& FashionMnist::labelsOf(Indices rows) {
  labels_.clear();
  for (const int row : rows) labels_.push_back(data_.train().labels[row]);
  return labels_;
}

Variable<float> FashionMnist::lossOf(Variable<float> O, Indices labels) const {
  if (twice_) return crossEntropyLoss(softmax(O, Shift::kMaximum), labels);
  return concise_ ? crossEntropyLoss(O, labels) : crossEntropy(softmax(O), labels);
}

void FashionMnist::oneUpdate(std::int64_t step) {
  // [one-update]
  const Indices rows = loader_.batch(static_cast<int>(step - 1));             // @batch
  const auto X = named(tape_.rows(data_.train().images, rows, scale_), "X");  // (B,784)
  const Indices y{labelsOf(rows).data(), rows.size};
  const auto O = scoresOf(X);   // @forward
  const auto l = lossOf(O, y);  // @loss
  if (trainer_) {               // momentum, Adagrad, Adam
    backward(mean(l));          // @backward @sum @divide
    trainer_->step();           // @update
  } else {
    backward(sum(l));                        // @backward @sum
    sgd({w_, bias_}, lr_, 1.0 * rows.size);  // @divide @update
  }
  parameters_.zeroGrad();  // @zero
  // [/one-update]
  scores_ = O;
  loss_ = l;
}

UpdateRecord FashionMnist::update(std::int64_t step, const Wanted& wanted) {
  UpdateRecord record;
  record.step = step;
  record.epoch = (step - 1) / updatesPerEpoch() + 1;
  if ((step - 1) % updatesPerEpoch() == 0) running_ = {};
  tape_.clear();
  oneUpdate(step);
  const TensorView<const float> loss = loss_.value();
  const float sum = torchSum(loss.data(), loss.size());
  running_.loss += sum;
  running_.seen += loss.size();
  running_.correct += countCorrect(scores_.value(), {labels_.data(), loss.size()});
  record.loss = sum / static_cast<float>(loss.size());
  if (wanted.any()) {
    const Indices rows = loader_.batch(static_cast<int>(step - 1));
    record.batch.assign(rows.begin(), rows.end());
  }
  record.diverged = !std::isfinite(record.loss) || !parameters_.finite();
  return record;
}

void FashionMnist::measure(std::int64_t step, double* row) {
  const double seen = static_cast<double>(running_.seen);  // 0 before the first update: NaN
  const bool whole = step % updatesPerEpoch() == 0;
  row[1] = whole ? judgePart(data_.train()).loss : NAN;
  row[2] = running_.loss / seen;
  row[3] = static_cast<double>(running_.correct) / seen;
  row[4] = whole ? judgePart(data_.test()).correct / (1.0 * data_.test().size()) : NAN;
}

Verdicts FashionMnist::judgePart(const LabelledImages& part) {
  const NoGrad<float> noGrad(tape_);
  std::vector<int> rows;
  return judge(part, [&](int first, int count) {
    tape_.clear();
    rows.resize(count);
    std::iota(rows.begin(), rows.end(), first);
    return scoresOf(tape_.rows(part.images, {rows.data(), count}, scale_)).value().data();
  });
}

// scores (10,), probabilities (10,), pixels (784,) of one picture.
Answer FashionMnist::predict(const Bytes& image) {
  tape_.clear();
  const NoGrad<float> noGrad(tape_);
  const int only = 0;
  const auto O = scoresOf(tape_.rows({image.data(), Shape(1, kPixels)}, {&only, 1}, scale_));
  const auto shares = softmax(O, Shift::kMaximum);
  return {copyOf<float>("scores", O.value()), copyOf<float>("probabilities", shares.value()),
          listOf("pixels", image)};
}

// What a row of the history holds, whatever the step, and the loss and accuracy of both sets.
Answer FashionMnist::measured() {
  const Verdicts train = judgePart(data_.train()), test = judgePart(data_.test());
  const double seen = static_cast<double>(running_.seen);
  return {scalarOf("trainLoss", running_.loss / seen),
          scalarOf("trainAccuracy", static_cast<double>(running_.correct) / seen),
          scalarOf("fullLoss", train.loss),
          scalarOf("fullAccuracy", train.correct / (1.0 * data_.train().size())),
          scalarOf("testLoss", test.loss),
          scalarOf("testAccuracy", test.correct / (1.0 * data_.test().size()))};
}

// y (n,): the labels of the training pictures.
Answer FashionMnist::labels() const {
  const auto& labels = data_.train().labels;
  return {listOf("y", std::vector<std::uint8_t>(labels.begin(), labels.end()))};
}

Answer FashionMnist::ask(const std::string& question, const Values& arguments) {
  if (question == "data") return labels();
  if (question == "images") return data_.images(arguments);
  if (question == "means") return data_.means();
  if (question == "weights") return weightsAnswer(W_.value, b_.value);
  if (question == "measured") return measured();
  if (question == "confusion") return confusionAnswer(judgePart(data_.test()));
  if (question == "mistakes")
    return mistakesAnswer(data_.test(), judgePart(data_.test()), arguments);
  if (question == "predict") return predict(imageArgument(data_, arguments));
  const auto judging = [this](const LabelledImages& part) { return judgePart(part); };
  return changedAnswer(data_.test(), judging, arguments);
}

// As for other experiments: a history of more numbers than this is refused.
constexpr double kMostNumbers = 2e7;

void check(const Settings& settings) {
  const double n = settings.choice("pictures") == "all" ? kMostImages : 1000;
  const double perEpoch = std::ceil(n / settings.number("batch-size"));
  const double most = std::max(1.0, std::floor(kMostNumbers / (5 * perEpoch)));
  checkRange("epochs", settings.number("epochs"), 1, most);
}

// Rates at which each rule does well here.
const OptimizerDefaults kRates{{"sgd", {{"lr", 0.1}}},
                               {"momentum", {{"lr", 0.01}, {"momentum", 0.9}}},
                               {"nesterov", {{"lr", 0.01}, {"momentum", 0.9}}},
                               {"adagrad", {{"lr", 0.05}}},
                               {"adam", {{"lr", 0.001}}}};

std::vector<Setting> rows() {
  constexpr double kAnySeed = 9007199254740992;  // 2^53: whole numbers are exact up to here
  using G = SettingGroup;
  std::vector<Setting> all{
      Setting::integer("seed", 0, -kAnySeed, kAnySeed, G::kData),
      Setting::choiceOf("pictures", {"sample", "all"}, G::kData),
      Setting::flag("scramble", G::kData),
      Setting::integer("batch-size", 256, 1, kMostImages, G::kTraining).andUseful(1, 1000)};
  addOptimizerRows(all, kRates);
  all.insert(all.end(),
             {Setting::integer("epochs", 10, 1, 1000, G::kTraining).andLive().andUseful(1, 100),
              Setting::flag("zero-init", G::kStart),
              Setting::real("weight-sd", 0.01, 0, 10, G::kStart).andUseful(1e-3, 10),
              Setting::flag("concise", G::kTraining), Setting::flag("raw-pixels", G::kVariant),
              Setting::flag("softmax-twice", G::kVariant)});
  return all;
}

}  // namespace

ExperimentInfo fashionMnistInfo() {
  return {"fashion-mnist",
          rows(),
          {"batch", "forward", "loss", "backward", "sum", "divide", "update", "zero"},
          {{"data", Needs::kSettings},
           {"images", Needs::kSettings},
           {"means", Needs::kSettings},
           {"weights", Needs::kState},
           {"confusion", Needs::kState},
           {"mistakes", Needs::kState},
           {"measured", Needs::kState},
           {"predict", Needs::kState},
           {"changed", Needs::kState}},
          false,
          check,
          nullptr,
          [](const Settings& settings, const Provided& provided) -> std::unique_ptr<Experiment> {
            return std::make_unique<FashionMnist>(settings, provided);
          }};
}

}  // namespace gw
