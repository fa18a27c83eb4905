"""Linear regression on a small table, as chapter `model` tells it: walked to, and solved at once.

    python3 model.py
"""

# [program]
import torch

# area (10 m2), age (decades), price (10,000)
table = torch.tensor(
    [
        [5.0, 1.0, 67.0],
        [6.0, 3.0, 63.0],
        [8.0, 4.0, 81.0],
        [9.0, 1.0, 103.0],
        [12.0, 2.0, 131.0],
    ],
    dtype=torch.float64,
)
X, y = table[:, :2], table[:, 2:]  # (5, 2), (5, 1)


# [rows]
def predict(X, w, b):
    return X @ w + b  # (n, d) @ (d, 1) + one number for every row
    # [/rows]


# [columns]
def gradient(X, y, w, b):
    e = predict(X, w, b) - y  # (n, 1)
    return X.T @ e / len(X), e.mean()  # of half the mean of e ** 2
    # [/columns]


# [closed-form]
def solve(X, y):
    A = torch.cat([X, torch.ones(len(X), 1, dtype=X.dtype)], dim=1)
    rank = torch.linalg.matrix_rank(A)
    return torch.linalg.lstsq(A, y, driver="gelsd").solution, rank
    # [/closed-form]


# [minus-log]
def minus_log_likelihood(e, sigma=1.0):
    return -torch.distributions.Normal(0.0, sigma).log_prob(e).sum()
    # [/minus-log]


if __name__ == "__main__":
    solution, rank = solve(X, y)
    print("solved:", solution.flatten().tolist(), "rank", int(rank))

    w, b = torch.zeros(2, 1, dtype=X.dtype), torch.zeros((), dtype=X.dtype)
    for _ in range(20000):
        grad_w, grad_b = gradient(X, y, w, b)
        w, b = w - 0.02 * grad_w, b - 0.02 * grad_b
    print("walked:", w.flatten().tolist(), float(b))
# [/program]
