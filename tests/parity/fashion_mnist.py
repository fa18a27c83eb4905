"""Softmax regression on Fashion-MNIST, from scratch and with the library: what the page shows.

Prints what fixtures/fashion_mnist.json and fashion_optimizers.json hold:
python3 fashion_mnist.py [folder of the four .gz files]
"""
import gzip
import json
import sys

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Subset, TensorDataset

FOLDER = '/usr/share/datasets/fashion-mnist'


# [load]
def load(folder, images, labels):
    with gzip.open(f'{folder}/{images}-idx3-ubyte.gz') as file:
        X = np.frombuffer(file.read(), np.uint8, offset=16)
    with gzip.open(f'{folder}/{labels}-idx1-ubyte.gz') as file:
        y = np.frombuffer(file.read(), np.uint8, offset=8)
    X = torch.tensor(X).reshape(-1, 1, 28, 28) / 255  # ToTensor
    return TensorDataset(X, torch.tensor(y, dtype=torch.int64))
# [/load]


# [initialise]
def initialise():
    W = torch.normal(0, 0.01, size=(784, 10), requires_grad=True)
    b = torch.zeros(10, requires_grad=True)
    return W, b
# [/initialise]


# [softmax]
def softmax(O):
    O_exp = torch.exp(O)
    return O_exp / O_exp.sum(1, keepdim=True)


def net(X):
    return softmax(X.reshape(-1, 784) @ W + b)


def cross_entropy(y_hat, y):
    return -torch.log(y_hat[range(len(y_hat)), y])
# [/softmax]


def accuracy(net, data):
    with torch.no_grad():
        return sum((net(X).argmax(1) == y).sum().item() for X, y in data)


def train_scratch(train, test, epochs, lr=0.1):
    test_correct = accuracy(net, test)
    rows = []
    for epoch in range(epochs):
        loss, correct = 0.0, 0
        # [one-update]
        for X, y in train:                    # @batch
            y_hat = net(X)                    # @forward
            l = cross_entropy(y_hat, y)       # @loss
            l.sum().backward()                # @backward @sum
            with torch.no_grad():
                for param in (W, b):
                    param -= lr * param.grad / len(y)  # @divide @update
                    param.grad.zero_()        # @zero
            # [/one-update]
            loss += l.sum().item()
            correct += (y_hat.argmax(1) == y).sum().item()
        rows.append({'train_loss': loss / len(train.dataset), 'train_correct': correct,
                     'test_correct': accuracy(net, test)})
    return test_correct, rows


def train_concise(train, test, epochs, lr=0.1):
    # [concise]
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
    net[1].weight.data.normal_(0, 0.01)
    loss = nn.CrossEntropyLoss(reduction='none')  # takes scores and integer labels
    trainer = torch.optim.SGD(net.parameters(), lr=lr)
    # [/concise]
    rows = []
    for epoch in range(epochs):
        total, correct = 0.0, 0
        # [concise-update]
        for X, y in train:          # @batch
            O = net(X)              # @forward
            l = loss(O, y)          # @loss
            trainer.zero_grad()
            l.mean().backward()     # @backward @sum @divide
            trainer.step()          # @update
            # [/concise-update]
            total += l.sum().item()
            correct += (O.argmax(1) == y).sum().item()
        rows.append({'train_loss': total / len(train.dataset), 'train_correct': correct,
                     'test_correct': accuracy(net, test)})
    return rows


def optimizer(name):
    # [optimizers]
    trainers = {
        'sgd': lambda: torch.optim.SGD([W, b], lr=0.1),
        'momentum': lambda: torch.optim.SGD([W, b], lr=0.01, momentum=0.9),
        'adagrad': lambda: torch.optim.Adagrad([W, b], lr=0.05),
        'adam': lambda: torch.optim.Adam([W, b], lr=0.001),
    }
    trainer = trainers[name]()
    # [/optimizers]
    return trainer


def train_with(trainer, train, test, epochs):
    accuracy(net, test)
    rows = []
    for epoch in range(epochs):
        loss, correct = 0.0, 0
        # [optimizer-update]
        for X, y in train:           # @batch
            y_hat = net(X)           # @forward
            l = cross_entropy(y_hat, y)  # @loss
            trainer.zero_grad()      # @zero
            l.mean().backward()      # @backward @sum @divide
            trainer.step()           # @update
            # [/optimizer-update]
            loss += l.sum().item()
            correct += (y_hat.argmax(1) == y).sum().item()
        rows.append({'train_loss': loss / len(train.dataset), 'train_correct': correct,
                     'test_correct': accuracy(net, test)})
    return rows


if __name__ == '__main__':
    folder = sys.argv[1] if len(sys.argv) > 1 else FOLDER
    training = load(folder, 'train-images', 'train-labels')
    testing = load(folder, 't10k-images', 't10k-labels')
    torch.set_num_threads(1)
    for seed in (0, 42):
        for kind in ('scratch', 'concise'):
            torch.manual_seed(seed)
            batches = DataLoader(training, 256, shuffle=True)
            tests = DataLoader(testing, 256)
            if kind == 'scratch':
                W, b = initialise()
                result = train_scratch(batches, tests, 10)
            else:
                result = train_concise(batches, tests, 10)
            print(json.dumps({'seed': seed, 'kind': kind, 'result': result}))
    sample = Subset(training, range(1000)), Subset(testing, range(500))
    for pictures, (train, test) in {'sample': sample, 'all': (training, testing)}.items():
        for name in ('sgd', 'momentum', 'adagrad', 'adam'):
            torch.manual_seed(0)
            batches = DataLoader(train, 256, shuffle=True)
            tests = DataLoader(test, 256)
            W, b = initialise()
            result = train_with(optimizer(name), batches, tests, 10)
            print(json.dumps({'optimizer': name, 'pictures': pictures, 'result': result}))
