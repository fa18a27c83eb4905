"""Linear regression with the library's parts, as chapter `concise` tells it.

Prints what the notebook prints: one loss per epoch, then the errors of w and b. The marked parts
carry the names of their partners in scratch.py; the cards show them side by side.

    python3 concise.py --seed 0
    python3 concise.py --init default
"""

import argparse

import torch
from torch import nn
from torch.utils import data

from scratch import TRUE_B, TRUE_W, synthetic_data

LOSSES = {
    "mse": lambda threshold, **how: nn.MSELoss(**how),
    "l1": lambda threshold, **how: nn.L1Loss(**how),
    "huber": lambda threshold, **how: nn.HuberLoss(delta=threshold, **how),
    "smooth-l1": lambda threshold, **how: nn.SmoothL1Loss(beta=threshold, **how),
}


# [data-iter]
def load_array(features, labels, batch_size):
    dataset = data.TensorDataset(features, labels)
    return data.DataLoader(dataset, batch_size, shuffle=True)
    # [/data-iter]


# [initialise]
def fill_in(net):
    net[0].weight.data.normal_(0, 0.01)
    net[0].bias.data.fill_(0)
    # [/initialise]


# [linreg]
def make_net(d, q):
    return nn.Sequential(nn.Linear(d, q))
    # [/linreg]


# [squared-loss]
def make_loss():
    return nn.MSELoss()
    # [/squared-loss]


# [sgd]
def make_trainer(net, lr):
    return torch.optim.SGD(net.parameters(), lr=lr)
    # [/sgd]


# [huber-loss]
def two_hubers(threshold):
    huber = nn.HuberLoss(delta=threshold)
    smooth = nn.SmoothL1Loss(beta=threshold)
    return huber, smooth
    # [/huber-loss]


def train(net, loss, trainer, loader, features, labels, num_epochs=3, after_update=lambda: None):
    """Yields the loss over all data after each epoch."""
    for _ in range(num_epochs):
        # [one-update]
        for X, y in loader:  # @batch
            l = loss(net(X), y)  # @forward @residual @loss
            trainer.zero_grad()  # @zero
            l.backward()  # @backward @sum
            trainer.step()  # @update
            # [/one-update]
            after_update()
        with torch.no_grad():
            yield float(loss(net(features), labels))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--n", type=int, default=1000)
    parser.add_argument("--noise", type=float, default=0.01)
    parser.add_argument("--batch-size", type=int, default=10)
    parser.add_argument("--lr", type=float, default=0.03)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--init", choices=("book", "default"), default="book")
    parser.add_argument("--loss", choices=tuple(LOSSES), default="mse")
    parser.add_argument("--threshold", type=float, default=1.0)
    args = parser.parse_args()

    # [program]
    torch.manual_seed(args.seed)
    true_w = torch.tensor(TRUE_W)
    features, labels = synthetic_data(true_w, TRUE_B, args.n, args.noise)
    loader = load_array(features, labels, args.batch_size)
    if args.init == "book":
        next(iter(loader))  # "look at one batch": it costs one permutation
    net = make_net(len(true_w), 1)
    if args.init == "book":
        fill_in(net)
    loss = LOSSES[args.loss](args.threshold)
    trainer = make_trainer(net, args.lr)
    losses = train(net, loss, trainer, loader, features, labels, args.epochs)
    for epoch, train_loss in enumerate(losses):
        print(f"epoch {epoch + 1}, loss {train_loss:f}")
    w, b = net[0].weight.data, net[0].bias.data
    print(f"error of w: {true_w - w.reshape(true_w.shape)}")
    print(f"error of b: {TRUE_B - b}")
    # [/program]


if __name__ == "__main__":
    main()
