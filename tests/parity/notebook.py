"""Linear regression from scratch in one piece, as the end of chapter `scratch` hands it out.

It is scratch.py without anything that a notebook does not need; it prints the same lines.

    python3 notebook.py
"""

# [program]
import random

import torch

torch.manual_seed(0)
random.seed(0)

# Data: y = 2 x1 - 3.4 x2 + 4.2 and a little noise
true_w, true_b = torch.tensor([2, -3.4]), 4.2
features = torch.normal(0, 1, (1000, 2))
labels = (features @ true_w + true_b + torch.normal(0, 0.01, (1000,))).reshape(-1, 1)


def data_iter(batch_size):
    indices = list(range(len(features)))
    random.shuffle(indices)
    for i in range(0, len(indices), batch_size):
        batch_indices = indices[i : i + batch_size]
        yield features[batch_indices], labels[batch_indices]


def linreg(X, w, b):
    return X @ w + b


def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
            param.grad.zero_()


w = torch.normal(0, 0.01, (2, 1), requires_grad=True)
b = torch.zeros(1, requires_grad=True)
# [training-loop]
lr, num_epochs, batch_size = 0.03, 3, 10
for epoch in range(num_epochs):
    for X, y in data_iter(batch_size):  # @batch
        l = squared_loss(linreg(X, w, b), y)  # @forward @residual @loss
        l.sum().backward()  # @backward @sum
        sgd([w, b], lr, batch_size)  # @divide @update @zero
    with torch.no_grad():
        train_l = squared_loss(linreg(features, w, b), labels)
        print(f"epoch {epoch + 1}, loss {float(train_l.mean()):f}")
print(f"error of w: {true_w - w.reshape(true_w.shape)}")
print(f"error of b: {true_b - b}")
# [/training-loop]
# [/program]
