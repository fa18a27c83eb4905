#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace gw {

// What has been computed of a run: for each step (0 is the start) a row of numbers, and the state
// while the memory is small. Beyond `budget` bytes of states only every second, fourth … stays, a
// key frame; the states between are computed again from there.
class History {
 public:
  static constexpr std::size_t kBudget = 8 << 20;

  // `width` numbers a row, the first of which is the loss of the update that led to it.
  History(int width, std::size_t stateBytes, std::size_t budget = kBudget)
      : width_(width), stateBytes_(stateBytes), budget_(budget) {}

  int width() const { return width_; }
  std::int64_t rows() const { return count_; }
  std::int64_t length() const { return rows() - 1; }  // the last step there is

  // Room for the row and the state of the next step, to be filled by the caller: the state is kept
  // only if the step is a key frame (else nullptr).
  struct Room {
    double* row;
    unsigned char* state;
  };
  Room append();
  const double* row(std::int64_t step) const { return &rows_[step * width_]; }

  std::int64_t keyFrame(std::int64_t step) const { return step / stride_ * stride_; }
  // Of a key frame; nullptr for other steps.
  const unsigned char* state(std::int64_t step) const {
    return step % stride_ == 0 ? &states_[step / stride_ * stateBytes_] : nullptr;
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

 private:
  void keepWithinBudget();

  int width_;
  std::size_t stateBytes_;
  std::size_t budget_;
  std::int64_t stride_ = 1;
  std::int64_t count_ = 0;
  std::vector<double> rows_;
  std::vector<unsigned char> states_;  // of the steps 0, stride, 2 stride …
  std::optional<Divergence> divergence_;
};

struct History::Tail {
  std::int64_t from;
  std::int64_t count;
  int width;
  std::size_t stateBytes;
  std::int64_t stride;
  std::vector<double> rows;
  std::vector<unsigned char> states;
  std::optional<Divergence> divergence;

  std::size_t bytes() const { return rows.size() * sizeof(double) + states.size(); }
};

}  // namespace gw
