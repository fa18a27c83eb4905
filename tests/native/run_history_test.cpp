#include "check.h"
#include "run/history.h"

using namespace gw;

namespace {

void append(History& history, double loss, double fullLoss, double state) {
  const History::Room room = history.append();
  room.row[0] = loss;
  room.row[1] = fullLoss;
  if (room.state) std::memcpy(room.state, &state, sizeof state);
}

double stateOf(const History& history, std::int64_t step) {
  double state;
  std::memcpy(&state, history.state(step), sizeof state);
  return state;
}

History filled(int rows, std::size_t budget) {
  History history(2, sizeof(double), budget);
  for (int k = 0; k < rows; ++k) append(history, 10.0 * k, 100.0 * k, -1.0 * k);
  return history;
}

void checkRows(const History& history, int rows) {
  REQUIRE(history.rows() == rows);
  for (int k = 0; k < rows; ++k) {
    CHECK(history.row(k)[0] == 10.0 * k);
    CHECK(history.row(k)[1] == 100.0 * k);
    const std::int64_t key = history.keyFrame(k);
    CHECK(key <= k);
    REQUIRE(history.state(key) != nullptr);
    CHECK(stateOf(history, key) == -1.0 * key);
  }
}

}  // namespace

TEST_CASE("within the budget every state is there") {
  const History history = filled(100, 1 << 20);
  checkRows(history, 100);
  for (int k = 0; k < 100; ++k) CHECK(history.keyFrame(k) == k);
}

TEST_CASE("beyond the budget key frames are left, and the losses of all steps") {
  const History history = filled(1000, 50 * sizeof(double));
  checkRows(history, 1000);
  CHECK(history.keyFrame(999) < 999);
  CHECK(history.state(999) == nullptr);
}

TEST_CASE("a tail cut off anywhere fits back on, whatever was appended meanwhile") {
  for (const int from : {0, 1, 31, 32, 63, 100}) {
    for (const std::size_t budget : {500, 100000}) {
      CAPTURE(from);
      CAPTURE(budget);
      History history = filled(100, budget);
      history.diverge(7);
      History::Tail tail = history.cut(from);
      CHECK_FALSE(history.divergence());
      checkRows(history, from);
      for (int k = 0; k < 300; ++k) {
        append(history, 0, 0, 0);
      }
      history.cut(from);
      history.append(tail);
      checkRows(history, 100);
      REQUIRE(history.divergence());
      CHECK(history.divergence()->loss == 7);
    }
  }
}
