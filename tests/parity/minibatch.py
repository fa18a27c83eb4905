"""Batch sizes and learning rates on one problem, as chapter `minibatch` tells it.

Prints three runs side by side, the noise of minibatch gradients at the start, and a few cells of the map.

    python3 minibatch.py
"""

import math
import random

import torch
from scratch import initialise, linreg, synthetic_data, train


# [run]
def run(batch_size, lr=0.03, num_epochs=3, seed=0):
    torch.manual_seed(seed)
    random.seed(seed)
    X, y = synthetic_data(torch.tensor([2, -3.4]), 4.2, 1000)
    w, b = initialise(2)
    return list(train(X, y, w, b, lr, batch_size, num_epochs))
    # [/run]


# [gradient-noise]
def gradient_noise(X, y, w, b, size, draws=200):
    ones = torch.ones(len(X), 1)
    residual = (linreg(X, w, b) - y).detach()
    each = (torch.cat((X, ones), 1) * residual).double()  # (n, 3)
    full = each.mean(0)
    random.seed(0)
    rows, means = list(range(len(X))), []
    for _ in range(draws):
        for i in range(size):  # the first `size` rows of a shuffle
            j = i + random.randrange(len(X) - i)
            rows[i], rows[j] = rows[j], rows[i]
        means.append(each[rows[:size]].mean(0))
    off = torch.stack(means) - full  # (draws, 3)
    return full, (off**2).sum(1).mean().sqrt()
    # [/gradient-noise]


# [map]
def loss_map(learning_rates, batch_sizes):
    return [[run(size, lr)[-1] for lr in learning_rates] for size in batch_sizes]
    # [/map]


def main():
    # [program]
    print("batch   updates   loss after 3 epochs")
    for batch_size in (1, 10, 1000):
        updates = 3 * math.ceil(1000 / batch_size)
        loss = run(batch_size)[-1]
        print(f"{batch_size:5d}   {updates:7d}   {loss:.6g}")
    # [/program]

    torch.manual_seed(0)
    X, y = synthetic_data(torch.tensor([2, -3.4]), 4.2, 1000)
    w, b = initialise(2)
    for size in (1, 10, 40, 100, 1000):
        full, spread = gradient_noise(X, y, w, b, size)
        print(f"batch {size}: full gradient {full.norm():.4f}, spread {spread:.4f}")
    rates, sizes = (0.03, 0.3, 0.8), (10, 256, 1000)
    for size, row in zip(sizes, loss_map(rates, sizes)):
        print(f"batch {size}:", *(f"{loss:.6g}" for loss in row))


if __name__ == "__main__":
    main()
