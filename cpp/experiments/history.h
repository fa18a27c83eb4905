#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace gw {

// What has been computed of a run: for each step (0 is the start) its losses, and its state while
// the memory is small. Beyond `budget` bytes only every second, fourth … state stays, a key frame;
// the states between are computed again from there.
class History {
 public:
  static constexpr std::size_t kBudget = 64 << 20;

  explicit History(std::size_t stateSize, std::size_t budget = kBudget)
      : stateSize_(stateSize), budget_(budget) {}

  std::int64_t rows() const { return static_cast<std::int64_t>(rows_.size()); }
  std::int64_t length() const { return rows() - 1; }  // the last step there is

  // `loss` of the update that led to the step, `fullLoss` after it; `state` has stateSize numbers.
  void append(double loss, double fullLoss, const double* state);
  double loss(std::int64_t step) const { return rows_[step].loss; }
  double fullLoss(std::int64_t step) const { return rows_[step].fullLoss; }

  std::int64_t keyFrame(std::int64_t step) const { return step / stride_ * stride_; }
  // Of a key frame; nullptr for other steps.
  const double* state(std::int64_t step) const {
    return step % stride_ == 0 ? &states_[step / stride_ * stateSize_] : nullptr;
  }

  // The update after the last step was not finite.
  struct Divergence {
    double loss;
  };
  void diverge(double loss) { divergence_ = Divergence{loss}; }
  const std::optional<Divergence>& divergence() const { return divergence_; }

  // The rows from `from` on, cut off and kept to be put back.
  struct Tail;
  Tail cut(std::int64_t from);
  void append(Tail tail);  // rows() must be tail.from

  struct Row {
    double loss;
    double fullLoss;
  };

 private:
  void keepWithinBudget();

  std::size_t stateSize_;
  std::size_t budget_;
  std::int64_t stride_ = 1;
  std::vector<Row> rows_;
  std::vector<double> states_;  // of the steps 0, stride, 2 stride …
  std::optional<Divergence> divergence_;
};

struct History::Tail {
  std::int64_t from;
  std::size_t stateSize;
  std::int64_t stride;
  std::vector<Row> rows;
  std::vector<double> states;
  std::optional<Divergence> divergence;

  std::size_t bytes() const { return rows.size() * sizeof(Row) + states.size() * sizeof(double); }
};

}  // namespace gw
