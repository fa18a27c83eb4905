"""Fixtures of whole runs: scratch.py, concise.py, by_hand.py, descent.py and the cases of variants.py."""

import random

import torch

import backprop
import by_hand
import concise
import descent
import network
import scratch
import variants
from random_fixtures import nine_digits, values

DESCENT_CASES = [([0.5], lr) for lr in (0.1, 0.5, 0.75, 1.0, 1.1)] + [([1.0, 1.0], 0.1)]

# Other shapes and settings than the chapter's: short last batches, three features, more noise.
MORE_CASES = [
    {"seed": 3, "batch_size": 6},
    {
        "seed": 11,
        "true_w": [1.0, -1.0, 0.5],
        "true_b": 2.0,
        "n": 205,
        "noise": 0.1,
        "lr": 0.05,
        "epochs": 4,
    },
    {"seed": 2, "batch_size": 64},
    {"seed": 8, "noise": 1.0},
    {"seed": 0, "batch_size": 256},
    {"seed": 0, "lr": 0.1},
]
MORE_DEFAULTS = {
    "seed": 0,
    "true_w": [2.0, -3.4],
    "true_b": 4.2,
    "n": 1000,
    "noise": 0.01,
    "batch_size": 10,
    "lr": 0.03,
    "epochs": 3,
}


def run_notebook(case, peek=False):
    """Features, labels, parameters after every update, and the printed losses with all digits."""
    torch.manual_seed(case["seed"])
    random.seed(case["seed"])
    true_w = torch.tensor(case["true_w"])
    features, labels = scratch.synthetic_data(true_w, case["true_b"], case["n"], case["noise"])
    if peek:
        next(scratch.data_iter(case["batch_size"], features, labels))
    w, b = scratch.initialise(len(true_w))
    steps = []
    record = lambda: steps.append(values(w) + values(b))
    losses = scratch.train(
        features,
        labels,
        w,
        b,
        case["lr"],
        case["batch_size"],
        case["epochs"],
        after_update=record,
    )
    return features, labels, steps, rounded(list(losses))


def notebook_scratch(seed):
    result = {}
    for dtype in (torch.float32, torch.float64):
        torch.set_default_dtype(dtype)
        name = str(dtype).removeprefix("torch.")
        for key, peek in ((name, False), (name + "_after_peek_cell", True)):
            features, labels, steps, losses = run_notebook({**MORE_DEFAULTS, "seed": seed}, peek)
            result[key] = {
                "X_first6": values(features)[:6],
                "y_first6": values(labels)[:6],
                "y_last2": values(labels)[-2:],
                "epoch_losses": losses,
                "final_w_b": steps[-1],
                "steps20_w0_w1_b": steps[:20],
            }
    torch.set_default_dtype(torch.float32)
    return result


def notebook_more():
    result = []
    for difference in MORE_CASES:
        case = {**MORE_DEFAULTS, **difference}
        features, labels, steps, losses = run_notebook(case)
        result.append(
            {
                **case,
                "x_first": values(features)[:6],
                "y_first": values(labels)[:4],
                "first_steps": steps[:5],
                "epoch_losses": losses,
                "final": steps[-1],
            }
        )
    return result


def run_concise(case, book, loss=None):
    """Linear's own start, the one it is overwritten with, parameters after every update, losses."""
    torch.manual_seed(case["seed"])
    true_w = torch.tensor(case["true_w"])
    features, labels = scratch.synthetic_data(true_w, case["true_b"], case["n"], case["noise"])
    loader = concise.load_array(features, labels, case["batch_size"])
    if book:
        next(iter(loader))
    net = concise.make_net(len(true_w), 1)
    now = lambda: values(net[0].weight) + values(net[0].bias)
    starts = [now()]
    if book:
        concise.fill_in(net)
        starts.append(now())
    trainer = concise.make_trainer(net, case["lr"])
    steps = []
    losses = concise.train(
        net,
        loss or concise.make_loss(),
        trainer,
        loader,
        features,
        labels,
        case["epochs"],
        after_update=lambda: steps.append(now()),
    )
    return starts, rounded(list(losses)), steps


def notebook_concise(seed):
    result = {}
    for key, book in (("default_init", False), ("d2l_init", True)):
        starts, losses, steps = run_concise({**MORE_DEFAULTS, "seed": seed}, book)
        result[key] = {
            "Linear_init": starts[0],
            **({"normal_init": starts[1]} if book else {}),
            "epoch_losses": losses,
            "final_w_b": steps[-1],
            "steps20_w0_w1_b": steps[:20],
        }
    return result


def notebook_more_concise():
    result = []
    for difference in MORE_CASES:
        case = {**MORE_DEFAULTS, **difference}
        _, losses, steps = run_concise(case, book=False)
        result.append({**case, "epoch_losses": losses, "final": steps[-1]})
    return result


def concise_losses(seed):
    result = {}
    for name, make in concise.LOSSES.items():
        for threshold in (0.1, 1.0, 2.5):
            for how in ("mean", "sum"):
                case = {**MORE_DEFAULTS, "seed": seed, "lr": 0.03 if how == "mean" else 0.003}
                loss = make(threshold, reduction=how)
                _, losses, steps = run_concise(case, book=True, loss=loss)
                run = {"epoch_losses": losses, "first_steps": steps[:5], "final": steps[-1]}
                result[f"{name} {threshold} {how}"] = run
    return result


def backprop_runs(seed):
    batch = backprop.first_batch(seed)
    nudged = {str(epsilon): backprop.nudge(*batch, 0, epsilon) for epsilon in (1.0, 0.001, 1e-6)}
    return {"variants": rounded(backprop.variants(seed)), "nudged": nudged}


def network_runs(seed):
    return {f"outputs {q}": rounded(network.train(seed, q)) for q in (1, 2, 3)}


def rounded(result):
    """float32 numbers of a run to nine digits, inf and nan as null; `minimum` is in double."""
    if isinstance(result, dict):
        return {k: v if k == "minimum" else rounded(v) for k, v in result.items()}
    if isinstance(result, list):
        return [rounded(x) for x in result]
    if not isinstance(result, float) or torch.get_default_dtype() == torch.float64:
        return result
    return nine_digits(result) if abs(result) < float("inf") else None


def variant_runs(seed):
    return {name: rounded(variants.run_case(case, seed)) for name, case in variants.CASES.items()}


def tutorial():
    def of(xs):
        steps = list(by_hand.descend(xs, [3.0, 5.0, 7.0]))
        return {str(k): list(steps[k - 1]) for k in (1, 2, 10, 100, 1000)}

    return {"a_x_1_2_3": of([1.0, 2.0, 3.0]), "b_x_1_1.5_3": of([1.0, 1.5, 3.0])}


def descent_runs():
    runs = []
    for start, lr in DESCENT_CASES:
        steps = list(descent.descend(start, lr, 20))
        xs, fs = zip(*steps)
        runs.append({"start": start, "lr": lr, "x": list(xs), "f": list(fs)})
    return runs
