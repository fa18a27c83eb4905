"""Softmax regression from scratch on points in three classes, as chapter `softmax` tells it.

Prints one line an epoch: the loss over all data and the accuracy.

    python3 softmax.py --seed 0
"""

# [program]
import argparse
import random

import torch


# [clouds]
def clouds(n, spread):
    y = torch.arange(n) % 3
    centres = torch.tensor([[0, 1.5], [-1.3, -0.75], [1.3, -0.75]])
    X = torch.normal(0, 1, (n, 2)) * spread + centres[y]
    return X, y  # (n, 2), (n,)
    # [/clouds]


def data_iter(batch_size, X, y):
    order = list(range(len(X)))
    random.shuffle(order)
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        yield X[rows], y[rows]


# [softmax]
def softmax(O):
    scores_exp = torch.exp(O)
    partition = scores_exp.sum(1, keepdim=True)
    return scores_exp / partition  # (B, q) / (B, 1)  # @softmax
    # [/softmax]


# [cross-entropy]
def cross_entropy(y_hat, y):
    return -torch.log(y_hat[range(len(y_hat)), y])  # @loss
    # [/cross-entropy]


# [accuracy]
def accuracy(y_hat, y):
    return (y_hat.argmax(1) == y).float().mean()
    # [/accuracy]


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
            param.grad.zero_()


def train(X_all, y_all, W, b, lr, batch_size, epochs):
    """Yields loss and accuracy over all data after each epoch."""
    for _ in range(epochs):
        # [one-update]
        for X, y in data_iter(batch_size, X_all, y_all):  # @batch
            O = X @ W + b  # @forward
            y_hat = softmax(O)  # @softmax
            l = cross_entropy(y_hat, y)  # @loss
            l.sum().backward()  # @backward @sum
            sgd([W, b], lr, batch_size)  # @divide @update @zero
            # [/one-update]
        with torch.no_grad():
            y_hat = softmax(X_all @ W + b)
            yield cross_entropy(y_hat, y_all).mean(), accuracy(y_hat, y_all)


# [library]
def library(W, b, X, y):
    loss = torch.nn.CrossEntropyLoss()
    return loss(X @ W + b, y)  # scores, not probabilities; integer labels
    # [/library]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--spread", type=float, default=0.8)
    parser.add_argument("--batch-size", type=int, default=10)
    parser.add_argument("--lr", type=float, default=0.1)
    parser.add_argument("--epochs", type=int, default=3)
    args = parser.parse_args()

    torch.manual_seed(args.seed)
    random.seed(args.seed)
    X, y = clouds(args.n, args.spread)
    W = torch.normal(0, 0.01, (2, 3), requires_grad=True)
    b = torch.zeros(3, requires_grad=True)
    results = train(X, y, W, b, args.lr, args.batch_size, args.epochs)
    for epoch, (loss, right) in enumerate(results):
        print(f"epoch {epoch + 1}, loss {loss:f}, accuracy {right:.4f}")


if __name__ == "__main__":
    main()
# [/program]
