"""Forward, backward, `param.grad`, as chapter `backprop` tells it: one operation a line, the way back
by hand, what goes wrong, and gradients checked by differences.

    python3 backprop.py
"""

import random

import torch

from scratch import TRUE_B, TRUE_W, data_iter, initialise, sgd, synthetic_data


# [forward]
def forward(X, y, w, b):
    product = X @ w  # @product
    y_hat = product + b  # @forward
    residual = y_hat - y  # @residual
    square = residual**2  # @square
    return square / 2, residual  # @loss
    # [/forward]


# [one-update]
def one_update(X, y, w, b, lr, batch_size):
    l, _ = forward(X, y, w, b)  # @product @forward @residual @square @loss
    total = l.sum()  # @total
    total.backward()  # @backward @backloss @backsquare @backresidual @backforward @backproduct @sum
    sgd([w, b], lr, batch_size)  # @update @zero
    # [/one-update]


# [by-hand]
def by_hand(X, residual):
    grad = torch.ones_like(residual)  # @backloss
    grad = grad / 2  # @backsquare
    grad = grad * 2 * residual  # @backresidual
    grad_y_hat = grad  # @backforward
    grad_b = grad_y_hat.sum(0)  # @backproduct
    grad_w = X.T @ grad_y_hat  # @sum
    return grad_w, grad_b
    # [/by-hand]


# [two-graphs]
def two_graphs(X, y, w, b):
    forward(X, y, w, b)[0].sum().backward()
    forward(X, y, w, b)[0].sum().backward()
    # [/two-graphs]


# [same-graph]
def same_graph(X, y, w, b):
    total = forward(X, y, w, b)[0].sum()
    total.backward()
    total.backward()
    # [/same-graph]


# [detach]
def cut_behind_product(X, y, w, b):
    product = (X @ w).detach()  # @product
    l = (product + b - y) ** 2 / 2  # @forward @residual @square @loss
    l.sum().backward()
    # [/detach]


# [nudge]
def nudge(X, y, w, b, k, epsilon):
    def loss(distance):
        moved = w.detach().clone()
        moved[k] += distance
        return float(forward(X, y, moved, b.detach())[0].sum())

    return (loss(epsilon) - loss(-epsilon)) / (2 * epsilon)
    # [/nudge]


def attempt(work, *args):
    """What PyTorch says to it; '' if it goes through."""
    try:
        work(*args)
    except (RuntimeError, TypeError) as error:
        return str(error).split(" (or")[0]
    return ""


def fresh(w, b):
    w.grad = b.grad = None


def first_batch(seed):
    torch.manual_seed(seed)
    random.seed(seed)
    features, labels = synthetic_data(torch.tensor(TRUE_W), TRUE_B, 1000)
    w, b = initialise(len(TRUE_W))
    X, y = next(iter(data_iter(10, features, labels)))
    return X, y, w, b


def variants(seed):
    """Gradients and messages of every variant, on the first batch of the notebook."""
    X, y, w, b = first_batch(seed)
    out = {}

    def told(name, work):
        fresh(w, b)
        message = attempt(work)
        grads = [None if p.grad is None else p.grad.flatten().tolist() for p in (w, b)]
        out[name] = {"w": grads[0], "b": grads[1], "error": message}

    def loss():
        return forward(X, y, w, b)[0]

    told("sum", lambda: loss().sum().backward())
    told("mean", lambda: loss().mean().backward())
    told("none", lambda: loss().backward())
    told("never", lambda: sgd([w, b], 0.03, 10))
    told("two-graphs", lambda: two_graphs(X, y, w, b))
    told("same-graph", lambda: same_graph(X, y, w, b))
    told("product", lambda: cut_behind_product(X, y, w, b))
    y_hat = X @ w + b
    told("prediction", lambda: ((y_hat.detach() - y) ** 2 / 2).sum().backward())
    return out


# [program]
def main():
    X, y, w, b = first_batch(0)
    l, residual = forward(X, y, w, b)
    l.sum().backward()
    grad_w, grad_b = by_hand(X, residual.detach())
    print("autograd ", w.grad.flatten().tolist(), b.grad.item())
    print("by hand  ", grad_w.flatten().tolist(), grad_b.item())
    print("difference", float((w.grad - grad_w).abs().max()), float((b.grad - grad_b).abs().max()))
    for epsilon in (1, 1e-3, 1e-6):
        print("nudged by", epsilon, nudge(X, y, w, b, 0, epsilon))
    # [/program]
    for name, told in variants(0).items():
        print(name, told)


if __name__ == "__main__":
    main()
