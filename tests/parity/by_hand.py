"""One line through three points, as chapter `by-hand` tells it: plain Python numbers, no matrices.

Prints loss, w and b after 1, 2, 10, 100 and 1000 iterations.

    python3 by_hand.py --x 1 1.5 3
"""

# [program]
import argparse


# [loss]
def loss(xs, ys, w, b):
    total = 0.0
    for x, y in zip(xs, ys):
        total += (w * x + b - y) ** 2
    return total
    # [/loss]


def descend(xs, ys, w=1.0, b=0.0, lr=0.01, iterations=1000):
    """Yields (w, b) after each update; the loss is the sum of the squares."""
    for _ in range(iterations):
        # [one-update]
        grad_w, grad_b = 0.0, 0.0  # @zero
        for x, y in zip(xs, ys):
            y_hat = w * x + b  # @forward
            residual = y_hat - y  # @residual
            grad_w += 2 * residual * x  # @backward @sum
            grad_b += 2 * residual  # @backward @sum
        w -= lr * grad_w  # @update
        b -= lr * grad_b  # @update
        # [/one-update]
        yield w, b


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--x", type=float, nargs="+", default=[1.0, 2.0, 3.0])
    parser.add_argument("--y", type=float, nargs="+", default=[3.0, 5.0, 7.0])
    parser.add_argument("--lr", type=float, default=0.01)
    parser.add_argument("--iterations", type=int, default=1000)
    args = parser.parse_args()

    print(f"start: loss {loss(args.x, args.y, 1.0, 0.0):g}, w 1.0, b 0.0")
    for step, (w, b) in enumerate(descend(args.x, args.y, 1.0, 0.0, args.lr, args.iterations), 1):
        if step in (1, 2, 10, 100, args.iterations):
            print(f"{step}: loss {loss(args.x, args.y, w, b):g}, w {w!r}, b {b!r}")


if __name__ == "__main__":
    main()
# [/program]
