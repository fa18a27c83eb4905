#pragma once

#include "analysis/quadratic_loss.h"
#include "data/synthetic.h"
#include "experiments/settings.h"

namespace gw {

// What experiments on linear data need of it beside the training itself. The settings are `data`,
// `true-w`, `true-b`, `n`, `noise`; `batch-size`, `epochs`.

// Columns of features and rows of the data that the settings ask for. Typed data have the label in
// their last column.
int featuresOf(const Settings& settings);
int rowsOf(const Settings& settings);

// That data: typed in, or drawn from the generator.
LinearData<float> dataOf(const Settings& settings, TorchGenerator& generator);

// ConfigError kOutOfRange for `epochs` where a row of `columns` numbers an update makes a history
// that the page could not hold as well.
void checkHistory(const Settings& settings, int columns);

// What somebody typed in: rows of `columns` numbers, the last one the label.
LinearData<float> typedData(int columns, const std::vector<double>& values);

// Rows in ascending order of their labels, equal ones as they were.
LinearData<float> sortedByLabel(const LinearData<float>& data);

// Mean of (X w + b - y)^2 / 2 as a function of (w, b), in double.
QuadraticLoss halfMeanSquares(const LinearData<float>& data);

// The same mean in the program that drops the reshape: (n,1) - (n,) broadcasts to n^2 residuals,
// every prediction against every label. `printed`: they are formed one by one as the notebook does,
// so that the printed digits agree; otherwise, and for more than 2000 rows, from sums in double.
float broadcastLoss(const LinearData<float>& data, const Tensor<float>& w, const Tensor<float>& b,
                    bool printed);

}  // namespace gw
