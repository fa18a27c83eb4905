"""Time of one epoch of the notebook's training loop in PyTorch: the peer of bench_scratch.cpp.

Prints the same line of JSON: median and interquartile range of an epoch in microseconds.
"""

import json
import random
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent.parent / "parity"))

import torch  # noqa: E402
from scratch import TRUE_B, TRUE_W, initialise, synthetic_data, train  # noqa: E402

EPOCHS = 60
WARM_UP = 5

torch.set_num_threads(1)
torch.manual_seed(0)
random.seed(0)
features, labels = synthetic_data(torch.tensor(TRUE_W), TRUE_B, 1000)
losses = train(features, labels, *initialise(len(TRUE_W)), num_epochs=WARM_UP + EPOCHS)
times = []
for _ in range(WARM_UP + EPOCHS):
    start = time.perf_counter()
    loss = next(losses)
    times.append((time.perf_counter() - start) * 1e6)
times = sorted(times[WARM_UP:])
print(
    json.dumps(
        {
            "medianMicroseconds": times[EPOCHS // 2],
            "spread": times[EPOCHS * 3 // 4] - times[EPOCHS // 4],
            "torch": torch.__version__,
            "loss": loss,
        }
    )
)
