#pragma once

#include <string>
#include <vector>

namespace gw {

// Surprise and code lengths, in bits. A probability of 0 takes no part in an average: 0 · log 0
// counts 0. What P has and Q excludes costs ∞. P and Q are equally long, entries >= 0 with sum 1.
double surprisal(double p);                    // −log₂ p
double entropy(const std::vector<double>& P);  // H(P)
double crossEntropy(const std::vector<double>& P,
                    const std::vector<double>& Q);  // H(P,Q) = Σ P (−log₂ Q)

// The code words of Huffman's code: no word begins another, and no such code is shorter on average
// for letters of these probabilities. Of equal probabilities the later letters are joined first, so
// that the same numbers give the same words everywhere. A letter of probability 0 has no word (""),
// unless all others together are one letter.
std::vector<std::string> huffman(const std::vector<double>& P);

// In how many ways `bits` can be read as words of the code: 1 where no word begins another. Capped
// at 1e15; empty words are not used.
double readings(const std::string& bits, const std::vector<std::string>& words);

}  // namespace gw
