"""The regression as a network of one layer, as chapter `network` tells it: trained with one output
and with several, and two linear layers folded into one.

    python3 network.py --outputs 2
"""

import argparse
import random

import torch
from torch import nn

from scratch import TRUE_B, TRUE_W, data_iter, synthetic_data


def targets(features, labels, q, noise, seed):
    """(n, q): each further target has the weights of the one before, moved on by one, times -1/2."""
    w, b = list(TRUE_W), TRUE_B
    own = torch.Generator().manual_seed(seed + 1)
    columns = [labels]
    for _ in range(1, q):
        w = [-weight / 2 for weight in w[1:] + w[:1]]
        b = -b / 2
        exact = features @ torch.tensor(w).reshape(-1, 1) + b
        columns.append(exact + torch.normal(0, noise, (len(features), 1), generator=own))
    return torch.cat(columns, 1)


# [loss]
def row_mean(y_hat, y):
    losses = (y_hat - y) ** 2  # (B, q)
    return losses.sum() / len(losses)  # a row's q losses are added
    # [/loss]


# [orientation]
def by_hand(layer, X):
    W, b = layer.weight, layer.bias  # (q, d), (q,)
    return X @ W.T + b  # what layer(X) computes
    # [/orientation]


# [count]
def count(net):
    return sum(p.numel() for p in net.parameters())
    # [/count]


# [fold]
def fold(first, second):
    one = nn.Linear(first.in_features, second.out_features)
    with torch.no_grad():
        one.weight.copy_(second.weight @ first.weight)
        one.bias.copy_(second.weight @ first.bias + second.bias)
    return one
    # [/fold]


# [program]
def train(seed, q):
    torch.manual_seed(seed)
    random.seed(seed)
    features, labels = synthetic_data(torch.tensor(TRUE_W), TRUE_B, 1000)
    labels = targets(features, labels, q, 0.01, seed)
    start = torch.normal(0, 0.01, (q, len(TRUE_W)))
    net = nn.Linear(len(TRUE_W), q)
    net.weight.data.copy_(start)
    net.bias.data.fill_(0)
    trainer = torch.optim.SGD(net.parameters(), lr=0.015)
    losses = []
    for _ in range(3):
        for X, y in data_iter(10, features, labels):  # @batch
            l = row_mean(net(X), y)  # @forward @residual @loss
            trainer.zero_grad()  # @zero
            l.backward()  # @backward @sum
            trainer.step()  # @update
        with torch.no_grad():
            mean = row_mean(net(features), labels)
            losses.append(float(mean))
    return {
        "epoch_losses": losses,
        "w": net.weight.flatten().tolist(),
        "b": net.bias.tolist(),
    }
    # [/program]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--outputs", type=int, default=1)
    args = parser.parse_args()

    for name, numbers in train(args.seed, args.outputs).items():
        print(name, numbers)
    first, second = nn.Linear(2, 3), nn.Linear(3, 1)
    one = fold(first, second)
    X = torch.randn(1000, 2)
    print(count(first) + count(second), "parameters fold into", count(one))
    print("difference:", float((second(first(X)) - one(X)).abs().max()))


if __name__ == "__main__":
    main()
