#include "experiments/information.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/information.h"
#include "core/elementary.h"
#include "core/error.h"
#include "experiments/without_updates.h"
#include "random/python_random.h"
#include "random/torch_generator.h"

namespace gw {
namespace {

constexpr double kRounding = 1e-3;  // by which typed probabilities may miss 1

using List = std::vector<double>;

List normalised(List p) {
  const double sum = std::accumulate(p.begin(), p.end(), 0.0);
  for (double& value : p) value /= sum;
  return p;
}

// Whole letters in P's proportions, `count` in all: the largest remainders are rounded up.
std::vector<int> wholeLetters(const List& P, int count) {
  const int n = static_cast<int>(P.size());
  std::vector<int> each(n), order(n), message;
  std::iota(order.begin(), order.end(), 0);
  int missing = count;
  for (int i = 0; i < n; ++i)
    missing -= each[i] = static_cast<int>(std::floor(P[i] * count + 1e-9));
  std::stable_sort(order.begin(), order.end(),
                   [&](int a, int b) { return P[a] * count - each[a] > P[b] * count - each[b]; });
  for (int k = 0; k < missing; ++k) ++each[order[k % n]];
  for (int i = 0; i < n; ++i) message.insert(message.end(), each[i], i);
  return message;
}

// Letters in the order in which they are asked for: `first`, then the likeliest.
std::vector<int> askedOrder(const List& P, int first) {
  std::vector<int> order(P.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    if ((a == first) != (b == first)) return a == first;
    return P[a] > P[b];
  });
  return order;
}

// The last two letters are told apart by one question.
int questionsFor(const std::vector<int>& order, int letter) {
  const auto place = std::find(order.begin(), order.end(), letter) - order.begin();
  return static_cast<int>(std::min<std::ptrdiff_t>(place + 1, static_cast<int>(order.size()) - 1));
}

class Information final : public WithoutUpdates {
 public:
  explicit Information(const Settings& settings) { configure(settings); }

  void configure(const Settings& settings) override {
    P_ = normalised(settings.list("p"));
    Q_ = settings.list("q").empty() ? P_ : normalised(settings.list("q"));
    inNats_ = settings.choice("unit") == "nats";
    code_ = settings.choice("code");
    letters_ = static_cast<int>(settings.integer("letters"));
    rounds_ = static_cast<int>(settings.integer("rounds"));
    first_ = static_cast<int>(settings.integer("first"));
    seed_ = settings.integer("seed");
  }

  Answer ask(const std::string& question, const Values&) override {
    return question == "game" ? game() : information();
  }

 private:
  Answer information() const;
  Answer game() const;
  std::vector<std::string> words() const;

  List P_, Q_;
  bool inNats_ = false;
  std::string code_;
  int letters_ = 0, rounds_ = 0, first_ = 0;
  std::int64_t seed_ = 0;
};

// Huffman's for Q; all words equally long; or as short as can be, 0, 1, 00, 01, 10 …, which cannot
// be read back.
std::vector<std::string> Information::words() const {
  if (code_ == "made") return huffman(Q_);
  const int n = static_cast<int>(P_.size());
  const auto binary = [](int value, int length) {
    std::string word(length, '0');
    for (int k = 0; k < length; ++k) word[length - 1 - k] += (value >> k) & 1;
    return word;
  };
  std::vector<std::string> out;
  if (code_ == "equal") {
    int length = 1;
    while ((1 << length) < n) ++length;
    for (int i = 0; i < n; ++i) out.push_back(binary(i, length));
  } else {
    for (int length = 1; static_cast<int>(out.size()) < n; ++length) {
      for (int value = 0; value < (1 << length) && static_cast<int>(out.size()) < n; ++value) {
        out.push_back(binary(value, length));
      }
    }
  }
  return out;
}

Answer Information::information() const {
  const double perUnit = inNats_ ? 1 / 0.69314718055994530942 : 1;
  const auto inUnit = [perUnit](double bits) { return bits / perUnit; };
  List surprisals, lengths;
  for (const double p : P_) surprisals.push_back(inUnit(surprisal(p)));
  for (const double q : Q_) lengths.push_back(inUnit(surprisal(q)));
  const double own = inUnit(entropy(P_)), cross = inUnit(crossEntropy(P_, Q_));
  const double ownOfQ = inUnit(entropy(Q_)), reverse = inUnit(crossEntropy(Q_, P_));

  std::vector<int> message = wholeLetters(P_, letters_);
  PythonRandom(seed_).shuffle(message);
  const std::vector<std::string> code = words();
  std::string bits;
  double ideal = 0;
  for (const int letter : message) {
    bits += code[letter];
    ideal += surprisal(Q_[letter]);
  }
  std::vector<std::int32_t> wordLengths;
  for (const std::string& word : code) wordLengths.push_back(static_cast<int>(word.size()));
  return {listOf("p", P_), listOf("q", Q_), listOf("surprisal", surprisals),
          listOf("length", lengths), scalarOf("entropy", own), scalarOf("crossEntropy", cross),
          // Rounding may leave a trace where both are one.
          scalarOf("kl", P_ == Q_ ? 0 : std::max(0.0, cross - own)), scalarOf("reverse", reverse),
          scalarOf("reverseKl", P_ == Q_ ? 0 : std::max(0.0, reverse - ownOfQ)),
          scalarOf("perUnit", perUnit),
          listOf("message", std::vector<std::int32_t>(message.begin(), message.end())),
          textOf("words", code), listOf("wordLength", wordLengths),
          scalarOf("bits", static_cast<double>(bits.size())), scalarOf("ideal", ideal),
          scalarOf("readings", readings(bits, code))};
}

Answer Information::game() const {
  const std::vector<int> order = askedOrder(P_, first_);
  double expected = 0;
  for (std::size_t i = 0; i < P_.size(); ++i) {
    expected += P_[i] * questionsFor(order, static_cast<int>(i));
  }
  TorchGenerator generator(seed_);
  List averages;
  double total = 0;
  for (int round = 1; round <= rounds_; ++round) {
    double u;
    generator.rand(&u, 1);
    std::size_t letter = 0;
    for (double below = P_[0]; u >= below && letter + 1 < P_.size(); below += P_[letter]) ++letter;
    total += questionsFor(order, static_cast<int>(letter));
    averages.push_back(total / round);
  }
  return {listOf("questions", averages), scalarOf("expected", expected)};
}

// ConfigError kOutOfRange for a negative entry or one above 1, kNotOne where they do not add up.
void checkDistribution(const char* name, const List& p) {
  for (const double value : p) checkRange(name, value, 0, 1);
  const double sum = std::accumulate(p.begin(), p.end(), 0.0);
  if (!(std::abs(sum - 1) <= kRounding)) throw ConfigError(ErrorName::kNotOne, name, sum, 1, 1);
}

void check(const Settings& settings) {
  const List &p = settings.list("p"), &q = settings.list("q");
  const auto n = static_cast<double>(p.size());
  checkDistribution("p", p);
  if (!q.empty()) {
    if (q.size() != p.size()) throw ConfigError(ErrorName::kWrongLength, "q", q, n, n);
    checkDistribution("q", q);
  }
  checkRange("first", settings.number("first"), 0, n - 1);
}

}  // namespace

ExperimentInfo informationInfo() {
  constexpr int kMost = 10;
  constexpr double kAnySeed = 9007199254740992;
  using G = SettingGroup;
  return {"information",
          {Setting::list("p", {0.5, 0.25, 0.25}, 1e6, 2, kMost, G::kData).andLive(),
           Setting::list("q", {}, 1e6, 0, kMost, G::kData).andLive(),
           Setting::choiceOf("unit", {"bits", "nats"}, G::kVariant).andLive(),
           Setting::choiceOf("code", {"made", "equal", "short"}, G::kVariant).andLive(),
           Setting::integer("letters", 0, 0, 1000, G::kData).andLive().andUseful(0, 100),
           Setting::integer("rounds", 0, 0, 1000, G::kData).andLive().andUseful(0, 200),
           Setting::integer("first", 0, 0, kMost - 1, G::kVariant).andLive().andEntryOf("p"),
           Setting::integer("seed", 0, -kAnySeed, kAnySeed, G::kData).andLive()},
          {},
          {{"information", Needs::kSettings}, {"game", Needs::kSettings}},
          false,
          check,
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Information>(settings);
          }};
}

}  // namespace gw
