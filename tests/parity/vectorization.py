"""The same sums three ways, held to a clock, as chapter `vectorization` tells it.

Times differ from machine to machine; the two sums at the end do not.

    python3 vectorization.py
"""

import statistics
import time

import torch


# [checked]
def add_one_by_one(a, b):
    c = torch.zeros(len(a))
    for i in range(len(a)):
        c[i] = a[i] + b[i]
    return c
    # [/checked]


# [plain]
def add_lists(a, b):
    return [x + y for x, y in zip(a, b)]
    # [/plain]


# [array]
def add_arrays(a, b):
    return a + b
    # [/array]


# [sum]
def sum_left_to_right(x):
    total = torch.zeros(())  # float32
    for value in x:
        total += value
    return float(total)
    # [/sum]


# [matmul]
def matmul_one_by_one(A, B):
    m = len(A)
    C = torch.zeros(m, m)
    for i in range(m):
        for j in range(m):
            C[i, j] = sum(A[i, k] * B[k, j] for k in range(m))
    return C
    # [/matmul]


# [stopwatch]
def seconds(work, least=0.02, samples=7):
    repeat = 1
    while elapsed(work, repeat) < least:  # a coarse clock is waited out
        repeat *= 2
    return statistics.median(elapsed(work, repeat) / repeat for _ in range(samples))


def elapsed(work, repeat):
    start = time.perf_counter()
    for _ in range(repeat):
        work()
    return time.perf_counter() - start
    # [/stopwatch]


def main():
    # [program]
    a, b = torch.ones(10_000), torch.ones(10_000)
    lists = a.tolist(), b.tolist()
    loop = seconds(lambda: add_one_by_one(a, b), samples=3)
    plain = seconds(lambda: add_lists(*lists))
    array = seconds(lambda: add_arrays(a, b))
    print(f"loop {loop:.6f} s, lists {plain:.6f} s, a + b {array:.6f} s: {loop / array:.0f} times")
    tenths = torch.full((1_000_000,), 0.1)
    print(f"left to right {sum_left_to_right(tenths):.4f}, sum() {float(tenths.sum()):.4f}")
    # [/program]


if __name__ == "__main__":
    main()
