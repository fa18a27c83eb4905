"""Time of one epoch of softmax regression on Fashion-MNIST in PyTorch, tensors in memory, one thread:
the peer of fashion-epoch.bench.js. Prints median and interquartile range in milliseconds as JSON.
"""

import json
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent.parent / "parity"))

import torch  # noqa: E402
from fashion_mnist import FOLDER, load  # noqa: E402

EPOCHS = 8
torch.set_num_threads(1)
torch.manual_seed(0)
data = load(FOLDER, "train-images", "train-labels")
X, y = (tensor.reshape(len(tensor), -1) if tensor.dim() > 1 else tensor for tensor in data.tensors)
W = torch.normal(0, 0.01, (784, 10), requires_grad=True)
b = torch.zeros(10, requires_grad=True)
times = []
for _ in range(EPOCHS):
    start = time.perf_counter()
    order = torch.randperm(len(X))
    for k in range(0, len(X), 256):
        rows = order[k : k + 256]
        scores = X[rows] @ W + b
        torch.nn.functional.cross_entropy(scores, y[rows], reduction="sum").backward()
        with torch.no_grad():
            for param in (W, b):
                param -= 0.1 * param.grad / len(rows)
                param.grad.zero_()
    times.append((time.perf_counter() - start) * 1e3)
times = sorted(times[1:])
print(
    json.dumps(
        {
            "medianMilliseconds": times[len(times) // 2],
            "spread": times[len(times) * 3 // 4] - times[len(times) // 4],
            "torch": torch.__version__,
        }
    )
)
