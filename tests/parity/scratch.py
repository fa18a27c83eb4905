"""Linear regression from scratch, as chapter `scratch` tells it.

Prints what the notebook prints: one loss per epoch, then the errors of w and b.
The marked parts are cut out and shown on the cards; a tag such as `@forward` names the stop of an
update at which the line lights up, and is removed there.

    python3 scratch.py --seed 0
"""

import argparse
import random

import torch

TRUE_W = (2.0, -3.4)
TRUE_B = 4.2


# [synthetic-data]
def synthetic_data(w, b, n, noise=0.01):
    X = torch.normal(0, 1, (n, len(w)))
    exact = X @ w + b  # (n,)
    y = exact + torch.normal(0, noise, (n,))
    return X, y.reshape(-1, 1)  # (n, d), (n, 1)
    # [/synthetic-data]


# [data-iter]
def data_iter(batch_size, features, labels):
    indices = list(range(len(features)))
    random.shuffle(indices)
    for i in range(0, len(indices), batch_size):
        batch_indices = indices[i : i + batch_size]
        yield features[batch_indices], labels[batch_indices]
    # [/data-iter]


# [initialise]
def initialise(d):
    w = torch.normal(0, 0.01, (d, 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    return w, b
    # [/initialise]


# [linreg]
def linreg(X, w, b):
    return X @ w + b  # (B, d) @ (d, 1) + (1,) = (B, 1)
    # [/linreg]


# [squared-loss]
def squared_loss(y_hat, y):
    residual = y_hat - y.reshape(y_hat.shape)  # @residual
    return residual**2 / 2  # @loss
    # [/squared-loss]


# [sgd]
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            step = lr * param.grad / batch_size  # @divide
            param -= step  # @update
            param.grad.zero_()  # @zero
    # [/sgd]


# [least-squares]
def least_squares(X, y):
    ones = torch.ones(len(X), 1, dtype=X.dtype)
    A = torch.cat((X, ones), 1)  # (n, d + 1)
    return torch.linalg.lstsq(A, y).solution  # w, then b
    # [/least-squares]


def mean_loss(features, labels, w, b, net=linreg, loss=squared_loss):
    with torch.no_grad():
        return float(loss(net(features, w, b), labels).mean())


def train(
    features,
    labels,
    w,
    b,
    lr=0.03,
    batch_size=10,
    num_epochs=3,
    *,
    net=linreg,
    loss=squared_loss,
    sgd=sgd,
    data_iter=data_iter,
    after_update=lambda: None,
):
    """Yields the mean loss over all data after each epoch.

    The pieces are arguments so that variants.py can swap in a broken one and keep this loop.
    """
    for _ in range(num_epochs):
        # [one-update]
        for X, y in data_iter(batch_size, features, labels):  # @batch
            y_hat = net(X, w, b)  # @forward
            l = loss(y_hat, y)  # @residual @loss
            l.sum().backward()  # @backward @sum
            sgd([w, b], lr, batch_size)  # @divide @update @zero
            # [/one-update]
            after_update()
        yield mean_loss(features, labels, w, b, net, loss)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--n", type=int, default=1000)
    parser.add_argument("--noise", type=float, default=0.01)
    parser.add_argument("--batch-size", type=int, default=10)
    parser.add_argument("--lr", type=float, default=0.03)
    parser.add_argument("--epochs", type=int, default=3)
    args = parser.parse_args()

    torch.manual_seed(args.seed)
    random.seed(args.seed)
    true_w = torch.tensor(TRUE_W)
    features, labels = synthetic_data(true_w, TRUE_B, args.n, args.noise)
    print("features:", features[0], "\nlabel:", labels[0])
    w, b = initialise(len(true_w))
    losses = train(features, labels, w, b, args.lr, args.batch_size, args.epochs)
    for epoch, train_loss in enumerate(losses):
        print(f"epoch {epoch + 1}, loss {train_loss:f}")
    print(f"error of w: {true_w - w.detach().reshape(true_w.shape)}")
    print(f"error of b: {TRUE_B - b.detach()}")


if __name__ == "__main__":
    main()
