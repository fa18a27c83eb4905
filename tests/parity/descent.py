"""Down the slope of f(x) = x1^2 + x2^2 + ..., as chapter `descent` tells it.

    python3 descent.py --x0 1 1
"""

# [program]
import argparse

import torch


# [f]
def f(x):
    return (x * x).sum()
    # [/f]


def descend(start, lr=0.1, iterations=20):
    """Yields (x, f(x)) before the first and after each update."""
    x = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    yield x.tolist(), f(x).item()
    for _ in range(iterations):
        # [one-update]
        y = f(x)  # @forward
        y.backward()  # @backward
        with torch.no_grad():
            x -= lr * x.grad  # @update
        x.grad.zero_()  # @zero
        # [/one-update]
        yield x.tolist(), f(x).item()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--x0", type=float, nargs="+", default=[0.5])
    parser.add_argument("--lr", type=float, default=0.1)
    parser.add_argument("--iterations", type=int, default=20)
    args = parser.parse_args()

    for step, (x, y) in enumerate(descend(args.x0, args.lr, args.iterations)):
        print(f"{step}: x {x}, f {y:.6g}")


if __name__ == "__main__":
    main()
# [/program]
