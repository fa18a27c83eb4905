#include <limits>

#include "analysis/information.h"
#include "experiments/information.h"
#include "runs.h"

using namespace gw;
using doctest::Approx;

namespace {

using List = std::vector<double>;

// Of a message of 16 letters.
double asked(Values settings, const char* name) {
  settings["letters"] = 16.0;
  return values(openRun("information", settings).ask("information"), name)[0];
}

}  // namespace

TEST_CASE("entropy in bits: a coin 1, (1/2, 1/4, 1/4) 1.5, certainty 0 and not NaN") {
  CHECK(entropy({0.5, 0.5}) == 1);
  CHECK(entropy({0.5, 0.25, 0.25}) == 1.5);
  CHECK(entropy({1, 0, 0}) == 0);
  CHECK(entropy({1 / 3.0, 1 / 3.0, 1 / 3.0}) == Approx(1.5849625));
}

TEST_CASE("cross-entropy pays at Q's prices with P's frequencies") {
  const List P{0.5, 0.25, 0.25};
  CHECK(asked({{"p", P}, {"q", List{0.25, 0.25, 0.5}}}, "crossEntropy") == 1.75);
  CHECK(asked({{"p", P}, {"q", List{0.25, 0.25, 0.5}}}, "kl") == Approx(0.25));
  CHECK(asked({{"p", P}}, "kl") == 0);
  const List third{0.3333, 0.3333, 0.3334};
  CHECK(asked({{"p", P}, {"q", third}}, "kl") == Approx(0.0850).epsilon(1e-3));
  CHECK(asked({{"p", P}, {"q", third}}, "reverseKl") == Approx(0.0817).epsilon(1e-3));
  CHECK(asked({{"p", P}, {"unit", std::string("nats")}}, "entropy") == Approx(1.0397208));
}

TEST_CASE("what Q excludes costs without limit, what P excludes costs nothing") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const List P{0.5, 0.5, 0}, Q{1, 0, 0};
  CHECK(asked({{"p", P}, {"q", Q}}, "crossEntropy") == kInfinity);
  CHECK(asked({{"p", P}, {"q", Q}}, "kl") == kInfinity);
  CHECK(asked({{"p", P}, {"q", Q}}, "reverse") == 1);
  CHECK(asked({{"p", P}, {"q", Q}}, "reverseKl") == 1);
}

TEST_CASE("the code made for P is dyadic where P is, and the wrong one costs more") {
  const std::vector<std::string> words = huffman({0.5, 0.25, 0.25});
  CHECK(words == std::vector<std::string>{"0", "10", "11"});
  CHECK(huffman({0.25, 0.25, 0.5})[2].size() == 1);
  CHECK(huffman({1, 0, 0}) == std::vector<std::string>{"0", "", ""});
  CHECK(asked({}, "bits") == 24);
  CHECK(asked({{"q", List{0.25, 0.25, 0.5}}}, "bits") == 28);
  CHECK(asked({{"code", std::string("equal")}}, "bits") == 32);
  CHECK(asked({{"code", std::string("short")}}, "bits") == 20);
}

TEST_CASE("a message in words that begin each other can be read in many ways") {
  CHECK(readings("00", {"0", "1", "00"}) == 2);
  CHECK(readings("0110", {"0", "10", "11"}) == 1);
  CHECK(asked({}, "readings") == 1);
  CHECK(asked({{"code", std::string("short")}}, "readings") > 1);
}

TEST_CASE("the game: asking for the likeliest first takes 1.5 questions, for a rare one 1.75") {
  const auto game = [](double first) {
    return openRun("information", {{"first", first}, {"rounds", 400.0}}).ask("game");
  };
  CHECK(values(game(0), "expected")[0] == 1.5);
  CHECK(values(game(1), "expected")[0] == 1.75);
  CHECK(values(game(0), "questions").back() == Approx(1.5).epsilon(0.05));
}

TEST_CASE("what is no distribution is refused by what is wrong with it") {
  checkError(ErrorName::kNotOne, [] { openRun("information", {{"p", List{0.5, 0.25}}}); });
  checkError(ErrorName::kOutOfRange, [] { openRun("information", {{"p", List{1.5, -0.5}}}); });
  checkError(ErrorName::kWrongLength, [] { openRun("information", {{"q", List{0.5, 0.5}}}); });
  checkError(ErrorName::kOutOfRange, [] { openRun("information", {{"first", 3.0}}); });
}
