"""The runs of chapter `by-hand` under its three losses and near the largest lr. Prints them.

    python3 by_hand_variants.py
"""

import torch

import by_hand

# Factor of the summed squares for n points.
REDUCTIONS = {"sum": lambda n: 1.0, "mean": lambda n: 1.0 / n, "half-mean": lambda n: 0.5 / n}


def run(xs, ys, reduction, lr, iterations):
    scale = REDUCTIONS[reduction](len(xs))
    w, b, first_steps = 1.0, 0.0, []
    for w, b in by_hand.descend(xs, ys, w, b, lr * scale, iterations):
        first_steps = (first_steps + [[w, b]])[:3]
    return {
        "x": xs,
        "y": ys,
        "reduction": reduction,
        "lr": lr,
        "iterations": iterations,
        "loss_at_start": scale * by_hand.loss(xs, ys, 1.0, 0.0),
        "first_steps": first_steps,
        "final_w_b": [w, b],
        "final_loss": scale * by_hand.loss(xs, ys, w, b),
    }


def curvature(xs):
    """Hessian of the summed squares over (w, b), its eigenvalues, and the limit of lr per loss."""
    n = len(xs)
    cross = 2 * sum(xs)
    hessian = torch.tensor([[2 * sum(x * x for x in xs), cross], [cross, 2.0 * n]])
    eigenvalues = [float(x) for x in torch.linalg.eigvalsh(hessian.double()).flip(0)]
    limits = {name: 2 / (eigenvalues[0] * scale(n)) for name, scale in REDUCTIONS.items()}
    return {"hessian": hessian.tolist(), "eigenvalues": eigenvalues, "largest_safe_lr": limits}


def cases():
    first, second, ys = [1.0, 2.0, 3.0], [1.0, 1.5, 3.0], [3.0, 5.0, 7.0]
    lrs = {
        "sum": [0.01, 0.06, 0.0602],
        "mean": [0.01, 0.18, 0.181],
        "half-mean": [0.01, 0.36, 0.361],
    }
    runs = [run(first, ys, name, lr, 1000) for name in lrs for lr in lrs[name]]
    runs += [run(second, ys, "sum", lr, 1000) for lr in (0.01, 0.067, 0.068)]
    curvatures = {"first": curvature(first), "second": curvature(second)}
    return {"runs": runs, "curvature": curvatures}


def main():
    made = cases()
    for made_run in made["runs"]:
        w, b = made_run["final_w_b"]
        setting = f"x {made_run['x']} {made_run['reduction']:9} lr {made_run['lr']:<6}"
        print(f"{setting} w {w:.6g}, b {b:.6g}, loss {made_run['final_loss']:.6g}")
    for name, numbers in made["curvature"].items():
        print(name, numbers)


if __name__ == "__main__":
    main()
