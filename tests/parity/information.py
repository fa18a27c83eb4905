"""Surprise, entropy, cross-entropy and KL divergence, as chapter `information` tells them."""

# [program]
import math


# [entropy]
def surprisal(p):
    return -math.log2(p)


def entropy(P):
    return sum(p * surprisal(p) for p in P if p > 0)
    # [/entropy]


# [cross-entropy]
def cross_entropy(P, Q):
    return sum(p * surprisal(q) for p, q in zip(P, Q) if p > 0)


def kl(P, Q):
    return cross_entropy(P, Q) - entropy(P)
    # [/cross-entropy]


if __name__ == "__main__":
    P, Q = (0.5, 0.25, 0.25), (0.25, 0.25, 0.5)
    print(f"H(P) {entropy(P)}, H(P,Q) {cross_entropy(P, Q)}, KL {kl(P, Q)}")
# [/program]
