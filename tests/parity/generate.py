"""Writes the fixtures of these chapters from real PyTorch and Python; README.md says with which.

    python3 generate.py            writes into fixtures/ what differs from the file there
    python3 generate.py --check    writes nothing, exits 1 when something differs
    python3 generate.py --check --against DIR    the same against other files
"""

import argparse
import json
import pathlib
import platform
import re
import sys

import torch

import by_hand_variants
import notebook_fixtures as runs
import race
import random_fixtures as draws

HERE = pathlib.Path(__file__).parent
DRAWS = (
    "mt19937",
    "randn",
    "randn_float64",
    "normal_0_001",
    "normal_mean",
    "sequence",
    "shuffle",
    "randperm",
    "dataloader",
)
COLUMNS = ("10x1", "10x2", "7x3", "256x10", "96x10", "1000x2", "100x40", "33x70")

NOTES = {
    "randn_float64": "torch uses glibc log/sin/cos here: compare with tolerance 4 ulp (mean 0) "
    "unless libm is identical",
    "torch_sum": "rand: sum of the first n of torch.manual_seed(7); torch.rand(3000). randn: the "
    "same with torch.randn(3000). columns: torch.manual_seed(9); torch.randn(r,c).sum(0). float32",
    "notebook_scratch": "manual_seed(s); random.seed(s); synthetic_data([2,-3.4],4.2,1000); "
    "w~N(0,.01); b=0; lr .03; batch 10; 3 epochs. *_after_peek_cell: one extra data_iter (= one "
    "shuffle) before w init. float64: compare with tolerance",
    "dataloader": "DataLoader(TensorDataset, batch_size=10, shuffle=True, num_workers=0): index order "
    "of 3 epochs",
    "notebook_concise": "manual_seed(s); synthetic_data; DataLoader(batch 10, shuffle); [d2l_init: "
    "next(iter(loader))]; nn.Linear(2,1); [d2l_init: weight.normal_(0,.01), bias 0]; MSELoss; SGD lr "
    ".03; 3 epochs; loss on all data after each epoch",
    "concise_losses": "as notebook_concise d2l_init, with another loss, its threshold (delta, beta) "
    "and reduction; lr .003 for sums",
    "backprop": "backprop.py: gradients on the notebook's first batch and what PyTorch says, by variant; "
    "nudged: two-sided differences of w1, by distance",
    "network": "network.py: epoch losses, weight (q,d) flat and bias after 3 epochs",
    "notebook_more": "as notebook_scratch (no peek) and notebook_concise (default init), other shapes "
    "and settings; first_steps: w.., b after each of the first 5 updates",
    "variants": "as notebook_scratch float32, with the difference of variants.py's CASES. null: "
    "inf or nan. first_full_losses: all data, after updates 1..5, in the case's own loss. "
    "first_infinite_*: number of the update, null: never. drop-reshape: "
    "full and epoch losses to 1e-6 relative. minimum: closed form in "
    "double, twelve digits.",
    "by_hand": "plain doubles. sum: exact; mean and half-mean: lr was scaled instead of the loss, "
    "compare to 1e-9 relative. curvature: of the summed squares, limits of lr for each loss",
    "race": "path after each update, float64, to 1e-12 relative",
    "descent": "x before the first and after each of 20 updates, float64, lr * grad subtracted",
}


def meta():
    capability = "AVX2" if "CPU capability usage: AVX2" in torch.__config__.show() else "other"
    return {
        "torch": torch.__version__,
        "python": platform.python_version(),
        "cpu_path": capability.replace("AVX2", "AVX2+FMA"),
        "glibc": " ".join(platform.libc_ver()),
    }


def fixtures():
    """(name, content) pairs; a content without `_meta` replaces only its own keys in the file."""
    for name in DRAWS:
        yield name, by_seed(getattr(draws, name))
    yield "torch_sum", draws.torch_sum(COLUMNS)
    yield "tutorial", runs.tutorial()
    yield "notebook_scratch", by_seed(runs.notebook_scratch)
    yield "notebook_concise", by_seed(runs.notebook_concise)
    yield "concise_losses", by_seed(runs.concise_losses, (0, 42))
    yield "backprop", by_seed(runs.backprop_runs, (0, 42))
    yield "network", by_seed(runs.network_runs, (0, 42))
    both = {"scratch": runs.notebook_more(), "concise": runs.notebook_more_concise()}
    yield "notebook_more", both
    yield "variants", by_seed(runs.variant_runs, (0, 42))
    yield "by_hand", by_hand_variants.cases()
    yield "descent", {"runs": runs.descent_runs()}
    yield "race", {"race": race.cases()}


def by_seed(make, seeds=draws.SEEDS):
    return {f"seed{seed}": make(seed) for seed in seeds}


def complete(name, content):
    note = {"_note": NOTES[name]} if name in NOTES else {}
    return {"_meta": meta(), **note, **content}


def text_of(content):
    """JSON with one line per list of numbers."""
    one_line = lambda match: "[" + " ".join(match[0][1:-1].split()) + "]"
    return re.sub(r"\[[^][{}]*\]", one_line, json.dumps(content, indent=1)) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--against", type=pathlib.Path, default=HERE / "fixtures")
    args = parser.parse_args()

    torch.set_num_threads(1)
    different = []
    for name, content in fixtures():
        path = args.against / f"{name}.json"
        old = json.loads(path.read_text()) if path.exists() else None
        new = complete(name, content)
        if new == old:
            print(f"{name}: same")
            continue
        different.append(name)
        if not args.check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text_of(new))
        state = "missing" if old is None else "different"
        print(f"{name}: {state}{'' if args.check else ', written'}")
    sys.exit(1 if args.check and different else 0)


if __name__ == "__main__":
    main()
