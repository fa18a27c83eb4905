"""The programs of chapter `scratch` with one thing wrong or different.

Each broken piece is a function of its own; the loop around it is scratch.train. Prints every case.

    python3 variants.py
"""

import math
import random

import torch

import scratch


# [forget-zero-grad]
def sgd_without_zero(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
    # [/forget-zero-grad]


# [forget-divide]
def sgd_without_divide(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad
            param.grad.zero_()
    # [/forget-divide]


# [without-no-grad]
def sgd_without_no_grad(params, lr, batch_size):
    for param in params:
        param -= lr * param.grad / batch_size
        param.grad.zero_()
    # [/without-no-grad]


# [drop-reshape]
def loss_without_reshape(y_hat, y):
    return (y_hat - y) ** 2 / 2  # (B, 1) - (B,) = (B, B)
    # [/drop-reshape]


# [no-shuffle]
def data_iter_in_order(batch_size, features, labels):
    for start in range(0, len(features), batch_size):
        rows = slice(start, start + batch_size)
        yield features[rows], labels[rows]
    # [/no-shuffle]


# Case -> what differs from the chapter's program; `train` goes to scratch.train, the rest is
# read by run_case. `cells` is how often the training cell is run, w and b kept.
CASES = {
    "right": {},
    "forget-zero-grad": {"train": {"sgd": sgd_without_zero}},
    "forget-divide": {"train": {"sgd": sgd_without_divide}},
    "forget-divide batch-size=100": {"train": {"sgd": sgd_without_divide, "batch_size": 100}},
    "drop-reshape": {"flat_labels": True, "train": {"loss": loss_without_reshape}},
    "no-shuffle": {"train": {"data_iter": data_iter_in_order}},
    "no-shuffle sorted": {"sorted": True, "train": {"data_iter": data_iter_in_order}},
    "sorted": {"sorted": True},
    "zero-init": {"zero_init": True},
    "peek": {"peek": True},
    "lr=0.0003": {"train": {"lr": 0.0003}},
    "lr=0.1": {"train": {"lr": 0.1}},
    "lr=0.3": {"train": {"lr": 0.3}},
    "lr=2": {"train": {"lr": 2.0}},
    "noise=1": {"noise": 1.0},
    "noise=1 lr=0.1": {"noise": 1.0, "train": {"lr": 0.1}},
    "second training cell": {"cells": 2},
    "batch-size=1": {"train": {"batch_size": 1}},
    "batch-size=64": {"train": {"batch_size": 64}},
    "batch-size=100": {"train": {"batch_size": 100}},
}


def make_data(case):
    true_w = torch.tensor(scratch.TRUE_W)
    features, labels = scratch.synthetic_data(true_w, scratch.TRUE_B, 1000, case.get("noise", 0.01))
    if case.get("sorted"):
        order = torch.argsort(labels[:, 0], stable=True)
        return features[order], labels[order]
    return features, labels


def run_case(case, seed=0):
    """One whole run: what it prints, where it ends, and the first steps on the way."""
    torch.manual_seed(seed)
    random.seed(seed)
    features, labels = make_data(case)
    minimum = minimum_of(features, labels)
    if case.get("flat_labels"):
        labels = labels.reshape(-1)
    if case.get("peek"):
        next(scratch.data_iter(10, features, labels))
    if case.get("zero_init"):
        w, b = torch.zeros(2, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
    else:
        w, b = scratch.initialise(2)

    settings = dict(case.get("train", {}))
    loss = settings.pop("loss", scratch.squared_loss)
    batch_losses, full_losses, steps = [], [], []

    def watched_loss(y_hat, y):
        l = loss(y_hat, y)
        if y_hat.requires_grad:  # not while the epoch is evaluated
            batch_losses.append(float(l.detach().mean()))
        return l

    def record():
        full_losses.append(scratch.mean_loss(features, labels, w, b, loss=loss))
        steps.append(flat(w, b))

    record()
    epochs = []
    for _ in range(case.get("cells", 1)):
        epochs += scratch.train(
            features, labels, w, b, loss=watched_loss, after_update=record, **settings
        )
    return {
        "initial_w_b": steps[0],
        "initial_loss": full_losses[0],
        "first_steps_w_b": steps[1:6],
        "first_batch_losses": batch_losses[:5],
        "first_full_losses": full_losses[1:6],
        "epoch_losses": epochs,
        "final_w_b": steps[-1],
        "first_infinite_batch_loss": first_infinite(batch_losses, 1),
        "first_infinite_full_loss": first_infinite(full_losses, 0),
        "minimum": minimum,
    }


def flat(w, b):
    return w.flatten().tolist() + b.tolist()


def error_without_no_grad():
    """What PyTorch says when a leaf that requires its gradient is changed in place."""
    try:
        run_case({"train": {"sgd": sgd_without_no_grad}})
    except RuntimeError as error:
        return str(error)


def first_infinite(losses, start):
    """Number of the update of the first loss that is inf or nan, or None."""
    return next((k for k, loss in enumerate(losses, start) if not math.isfinite(loss)), None)


def minimum_of(features, labels):
    """Closed form, in double, and the mean loss there: the noise floor of this data.

    Twelve digits: LAPACK's last ones depend on where the arrays happen to lie in memory.
    """
    X, y = features.double(), labels.double()
    solution = scratch.least_squares(X, y)
    loss = scratch.mean_loss(X, y, solution[:-1], solution[-1])
    A = torch.cat((X, torch.ones_like(y)), 1)
    eigenvalues = torch.linalg.eigvalsh(A.T @ A / len(A)).flip(0)
    return {
        "w_b": [twelve_digits(x) for x in solution.flatten()],
        "loss": twelve_digits(loss),
        "eigenvalues": [twelve_digits(x) for x in eigenvalues],
        "largest_safe_lr": twelve_digits(2 / eigenvalues[0]),
    }


def twelve_digits(x):
    return float(f"{float(x):.12g}")


def main():
    torch.set_num_threads(1)
    for name, case in CASES.items():
        run = run_case(case)
        losses = "  ".join(f"{loss:.6g}" for loss in run["epoch_losses"])
        parameters = ", ".join(f"{p:.6g}" for p in run["final_w_b"])
        print(f"{name:30} {losses}   w, b: {parameters}")
        first = "  ".join(f"{loss:.6g}" for loss in run["first_full_losses"])
        overflow = run["first_infinite_batch_loss"], run["first_infinite_full_loss"]
        print(f"{'':30} start {run['initial_loss']:.6g}, then {first}, overflow {overflow}")
    print(f"without no_grad: RuntimeError: {error_without_no_grad()}")


if __name__ == "__main__":
    main()
