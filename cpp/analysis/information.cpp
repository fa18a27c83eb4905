#include "analysis/information.h"

#include <algorithm>
#include <limits>

#include "core/elementary.h"

namespace gw {
namespace {

constexpr double kLn2 = 0.69314718055994530942;
constexpr double kMostReadings = 1e15;

// Letters that share the beginning of their words.
struct Branch {
  double weight;
  std::vector<int> letters;
};

}  // namespace

// [entropy]
double surprisal(double p) {
  if (p == 0) return std::numeric_limits<double>::infinity();
  return p == 1 ? 0 : -portable::log(p) / kLn2;
}

double entropy(const std::vector<double>& P) { return crossEntropy(P, P); }
// [/entropy]

// [cross-entropy]
double crossEntropy(const std::vector<double>& P, const std::vector<double>& Q) {
  double sum = 0;
  for (std::size_t i = 0; i < P.size(); ++i) {
    if (P[i] > 0) sum += P[i] * surprisal(Q[i]);
  }
  return sum;
}
// [/cross-entropy]

std::vector<std::string> huffman(const std::vector<double>& P) {
  std::vector<std::string> words(P.size());
  std::vector<Branch> branches;
  for (std::size_t i = 0; i < P.size(); ++i) {
    if (P[i] > 0) branches.push_back({P[i], {static_cast<int>(i)}});
  }
  if (branches.size() == 1) words[branches[0].letters[0]] = "0";
  while (branches.size() > 1) {
    // The two lightest go last; the heavier of them, or the earlier, gets the 0.
    std::stable_sort(branches.begin(), branches.end(),
                     [](const Branch& a, const Branch& b) { return a.weight > b.weight; });
    Branch one = std::move(branches.back());
    branches.pop_back();
    Branch& zero = branches.back();
    for (const int letter : zero.letters) words[letter].insert(0, "0");
    for (const int letter : one.letters) words[letter].insert(0, "1");
    zero.weight += one.weight;
    zero.letters.insert(zero.letters.end(), one.letters.begin(), one.letters.end());
  }
  return words;
}

double readings(const std::string& bits, const std::vector<std::string>& words) {
  std::vector<double> ways(bits.size() + 1);
  ways[0] = 1;
  for (std::size_t at = 0; at < bits.size(); ++at) {
    if (ways[at] == 0) continue;
    for (const std::string& word : words) {
      if (word.empty() || bits.compare(at, word.size(), word) != 0) continue;
      double& there = ways[at + word.size()];
      there = std::min(kMostReadings, there + ways[at]);
    }
  }
  return ways.back();
}

}  // namespace gw
