"""Five rules of torch.optim from one start, as chapter `optimizers` walks them; each of them also
written out, to see what it does. Prints where both end.

    python3 race.py --surface ravine --lr 0.4 --iterations 20
"""

import argparse
import math

import torch

# [program]
# [surfaces]
SURFACES = {
    "bowl": lambda x: x[0] ** 2 + x[1] ** 2,
    "ravine": lambda x: 0.1 * x[0] ** 2 + 2 * x[1] ** 2,
    "saddle": lambda x: x[0] ** 2 - x[1] ** 2,
    "line": lambda x: sum((x[0] * a + x[1] - b) ** 2 for a, b in ((1, 3), (2, 5), (3, 7))),
}
# [/surfaces]
# [torch-optim]
OPTIMIZERS = {
    "sgd": lambda p, lr: torch.optim.SGD(p, lr),
    "momentum": lambda p, lr, momentum=0.5: torch.optim.SGD(p, lr, momentum),
    "nesterov": lambda p, lr, momentum=0.5: torch.optim.SGD(p, lr, momentum, nesterov=True),
    "adagrad": lambda p, lr, eps=1e-10: torch.optim.Adagrad(p, lr, eps=eps),
    "adam": lambda p, lr, beta1=0.9, beta2=0.999, eps=1e-8: torch.optim.Adam(
        p, lr, (beta1, beta2), eps
    ),
}
# [/torch-optim]


def race(surface, optimizer, start, iterations, scale=1.0, **knobs):
    """The place after each update, in float64."""
    x = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    rule = OPTIMIZERS[optimizer]([x], **knobs)
    path = []
    for _ in range(iterations):
        # [one-update]
        f = scale * SURFACES[surface](x)  # @forward
        f.backward()  # @backward
        rule.step()  # @state @update
        rule.zero_grad()  # @zero
        # [/one-update]
        path.append(x.tolist())
    return path
    # [/program]


# The same rules by hand, of one coordinate: each takes the gradient g, and keeps its memory.


class Sgd:
    def __init__(self, lr):
        self.lr = lr

    # [sgd]
    def step(self, x, g):
        return x - self.lr * g  # @update
        # [/sgd]


class Momentum:
    def __init__(self, lr, momentum=0.5):
        self.lr, self.mu, self.v = lr, momentum, 0.0

    # [momentum]
    def step(self, x, g):
        self.v = self.mu * self.v + g  # @state
        return x - self.lr * self.v  # @update
        # [/momentum]


class Nesterov(Momentum):
    # [nesterov]
    def step(self, x, g):
        self.v = self.mu * self.v + g  # @state
        ahead = g + self.mu * self.v  # @state
        return x - self.lr * ahead  # @update
        # [/nesterov]


class Adagrad:
    def __init__(self, lr, eps=1e-10):
        self.lr, self.eps, self.s = lr, eps, 0.0

    # [adagrad]
    def step(self, x, g):
        self.s += g**2  # @state
        return x - self.lr * g / (math.sqrt(self.s) + self.eps)  # @update
        # [/adagrad]


class Adam:
    def __init__(self, lr, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = 0.0, 0.0, 0

    # [adam]
    def step(self, x, g):
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * g  # @state
        self.v = self.beta2 * self.v + (1 - self.beta2) * g**2  # @state
        m_hat = self.m / (1 - self.beta1**self.t)
        v_hat = self.v / (1 - self.beta2**self.t)
        return x - self.lr * m_hat / (math.sqrt(v_hat) + self.eps)  # @update
        # [/adam]


BY_HAND = {"sgd": Sgd, "momentum": Momentum, "nesterov": Nesterov, "adagrad": Adagrad, "adam": Adam}


def by_hand(surface, optimizer, start, iterations, **knobs):
    """Where it ends without torch.optim."""
    rules = [BY_HAND[optimizer](**knobs) for _ in start]
    x = list(start)
    for _ in range(iterations):
        here = torch.tensor(x, dtype=torch.float64, requires_grad=True)
        SURFACES[surface](here).backward()
        x = [rule.step(value, g) for rule, value, g in zip(rules, x, here.grad.tolist())]
    return x


def cases():
    """The races of fixtures/race.json."""
    ravine = {"surface": "ravine", "start": [-5.0, -2.0], "iterations": 20}
    saddle = {"surface": "saddle", "start": [1.0, 0.001], "iterations": 20, "lr": 0.1}
    bowl = {"surface": "bowl", "start": [1.0, 1.0], "iterations": 50, "lr": 0.1}
    made = [{**ravine, "optimizer": "sgd", "lr": lr} for lr in (0.4, 0.6)]
    made += [{**ravine, "optimizer": "momentum", "lr": 0.6, "momentum": mu} for mu in (0.5, 0.25)]
    made += [{**ravine, "optimizer": "nesterov", "lr": 0.3, "momentum": 0.5}]
    made += [{**ravine, "optimizer": "adagrad", "lr": lr} for lr in (0.4, 2.0)]
    made += [{**ravine, "optimizer": "adam", "lr": 0.4}]
    made += [{**bowl, "optimizer": "adam", "beta1": 0.8, "beta2": 0.99}]
    made += [{**saddle, "optimizer": "sgd"}, {**saddle, "optimizer": "momentum", "momentum": 0.9}]
    made += [{**saddle, "optimizer": name} for name in ("adagrad", "adam")]
    return [{**one, "path": race(**one)} for one in made]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--surface", choices=SURFACES, default="ravine")
    parser.add_argument("--start", type=float, nargs=2, default=[-5.0, -2.0])
    parser.add_argument("--lr", type=float, default=0.4)
    parser.add_argument("--iterations", type=int, default=20)
    args = parser.parse_args()

    for name in OPTIMIZERS:
        *_, end = race(args.surface, name, args.start, args.iterations, lr=args.lr)
        own = by_hand(args.surface, name, args.start, args.iterations, lr=args.lr)
        f = SURFACES[args.surface](end)
        apart = max(abs(a - b) for a, b in zip(end, own))
        print(f"{name:9} x {end[0]:.6f}, {end[1]:.6f}, f {f:.6g}; by hand {apart:.0e} away")


if __name__ == "__main__":
    main()
