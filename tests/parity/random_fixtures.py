"""Fixtures of the generators and of the order of summation: torch and Python alone, no program."""

import random

import torch
from torch.utils import data

SEEDS = (0, 1, 42, 2026)


def values(tensor):
    """Floats of a tensor; nine digits give a float32 back, a double keeps all of its own."""
    numbers = tensor.detach().flatten().tolist()
    return numbers if tensor.dtype != torch.float32 else [nine_digits(x) for x in numbers]


def nine_digits(x):
    return float(f"{x:.9g}")


def draw_u32(count):
    """The generator's next raw words; only 0xffffffff, which none of these is, would change."""
    return torch.randint(0, 2**32 - 1, (count,)).tolist()


def peek_u32():
    state = torch.get_rng_state()
    words = draw_u32(2)
    torch.set_rng_state(state)
    return words


def seeded(seed, draw):
    torch.manual_seed(seed)
    return draw()


def mt19937(seed):
    words = seeded(seed, lambda: draw_u32(2000))
    linear = seeded(seed, lambda: torch.nn.Linear(2, 1))
    int64 = seeded(seed, lambda: [torch.empty(1, dtype=torch.int64).random_() for _ in range(2)])
    return {
        "u32_first10": words[:10],
        "u32_620_630": words[620:630],
        "u32_1999": words[1999],
        "rand_f32": values(seeded(seed, lambda: torch.rand(6))),
        "rand_f64": values(seeded(seed, lambda: torch.rand(6, dtype=torch.float64))),
        "random_int64": [int(x) for x in int64],
        "Linear_2_1": {"weight": values(linear.weight), "bias": values(linear.bias)},
    }


def randn(seed):
    result = {}
    for name, shape in {**{str(n): (n,) for n in (2, 15, 16, 17, 31)}, "1000x2": (1000, 2)}.items():
        drawn = seeded(seed, lambda: torch.randn(shape))
        result[name] = {"values": values(drawn), "next_u32": peek_u32()}
    return result


def randn_float64(seed):
    draw = lambda n: lambda: torch.randn(n, dtype=torch.float64)
    return {str(n): values(seeded(seed, draw(n))) for n in (2, 15, 16, 17, 31)}


def normal_0_001(seed):
    shapes = {"2x1": (2, 1), **{str(n): (n,) for n in (15, 16, 17, 31, 1000)}}
    draw = lambda shape: lambda: torch.normal(0, 0.01, shape)
    return {name: values(seeded(seed, draw(shape))) for name, shape in shapes.items()}


def normal_mean(seed):
    def of(mean, std):
        draw = lambda n: lambda: torch.normal(mean, std, (n,))
        return {str(n): values(seeded(seed, draw(n))) for n in (2, 15, 16, 17, 31)}

    return {"mean1.5_std2.0": of(1.5, 2.0), "mean-0.3_std0.07": of(-0.3, 0.07)}


def sequence(seed):
    """What one generator gives in a row, as the notebook draws it and then on."""
    draws = {
        "X": lambda: torch.normal(0, 1, (1000, 2)),
        "noise": lambda: torch.normal(0, 0.01, (1000,)),
        "w": lambda: torch.normal(0, 0.01, (2, 1)),
        "odd3": lambda: torch.randn(3),
        "uses_cache1": lambda: torch.randn(1),
        "n17": lambda: torch.randn(17),
    }
    torch.manual_seed(seed)
    result = {}
    for name, draw in draws.items():
        drawn = values(draw())
        result[name] = {"first6": drawn[:6], "last2": drawn[-2:], "next_u32": peek_u32()}
    torch.manual_seed(seed)
    result["cache"] = {
        "randn1": values(torch.randn(1)),
        "randn16": values(torch.randn(16)),
        "normal_5_2_n2_first_from_cache": values(torch.normal(5.0, 2.0, (2,))),
    }
    return result


def shuffle(seed):
    result = {}
    for n in (10, 1000):
        random.seed(seed)
        orders = [list(range(n)) for _ in range(3)]
        for order in orders:
            random.shuffle(order)
        result[f"n{n}"] = orders
    return result


def randperm(seed):
    result = {}
    for n in (10, 1000):
        torch.manual_seed(seed)
        result[f"n{n}"] = [torch.randperm(n).tolist() for _ in range(3)]
    return result


def dataloader(seed):
    result = {}
    for n in (10, 1000):
        torch.manual_seed(seed)
        loader = data.DataLoader(data.TensorDataset(torch.arange(n)), 10, shuffle=True)
        result[f"n{n}"] = [[int(i) for (rows,) in loader for i in rows] for _ in range(3)]
    return result


RAND_LENGTHS = (1, 7, 8, 9, 10, 31, 32, 33, 100, 256, 1000, 2000, 3000)
RANDN_LENGTHS = (*range(1, 41), 63, 64, 65, 100, 255, 256, 257, 1000, 2000, 3000)


def torch_sum(column_shapes):
    rand = seeded(7, lambda: torch.rand(3000))
    normal = seeded(7, lambda: torch.randn(3000))
    sums = lambda x, lengths: {str(n): values(x[:n].sum())[0] for n in lengths}
    columns = {}
    for shape in column_shapes:
        rows, cols = (int(part) for part in shape.split("x"))
        columns[shape] = values(seeded(9, lambda: torch.randn(rows, cols).sum(0)))
    return {
        "rand": sums(rand, RAND_LENGTHS),
        "randn": sums(normal, RANDN_LENGTHS),
        "columns": columns,
    }
