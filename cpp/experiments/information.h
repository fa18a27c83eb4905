#pragma once

#include "experiments/experiment.h"

namespace gw {

// Entropy and its relatives of two distributions over a few letters, and a message that is sent
// with a code (chapter information). There are no updates. P and Q may miss a sum of 1 by rounding
// (0.001) and are divided by it; an empty Q is P itself. Lengths are in bits; what depends on
// `unit` says so. The question `information` answers with
//   p, q, surprisal, length (n)        −log P and −log Q, in the unit
//   entropy, crossEntropy, kl, reverse, reverseKl ()   H(P), H(P,Q), KL(P‖Q), H(Q,P), KL(Q‖P), in
//   the unit perUnit ()                         bits in a unit: 1, or 1/ln 2 message (letters)
//   which letter, drawn with P's frequencies rounded to whole letters words the code words, lines
//   of text; ""'s letters cannot be sent wordLength (n), bits, ideal, readings ()   bits a word; of
//   the message; Σ −log₂ Q; ways to read it
// and `game` with
//   questions (rounds)                 yes/no questions to find each letter drawn, the average so
//   far expected ()                        on average, for this first question
ExperimentInfo informationInfo();

}  // namespace gw
