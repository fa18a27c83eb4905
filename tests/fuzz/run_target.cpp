#include "fuzz/draw.h"
#include "fuzz/targets.h"
#include "fuzz/told.h"
#include "native/image_files.h"

namespace gw {
namespace {

constexpr int kMostActs = 24;
constexpr int kMostUpdates = 16;  // at once

class Walk {
 public:
  Walk(Input& input, const RunDescription& description, std::size_t budget)
      : input_(input), run_(description, budget, smallPictures()) {}

  void act() {
    switch (input_.below(8)) {
      case 0:
      case 1:
        return go();
      case 2:
        return look();
      case 3:
        return ask();
      case 4:
      case 5:
        return edit();
      case 6:
        return restart();
    }
    undo();
  }

  // A run from the description alone: the same rows, and it diverges where this one did.
  void expectReplay() {
    Run again(run_.description(), History::kBudget, smallPictures());
    again.advance(run_.length());
    if (run_.history().divergence()) again.advance(1);
    expect(rowsOf(again) == rowsOf(run_), "replay gives the same bits");
    const std::int64_t step = place(run_.length()) + 1;
    const Wanted wanted = drawWanted(input_);
    refused([&] {
      const std::string here = bytesOf(run_.record(step, wanted));
      expect(bytesOf(again.record(step, wanted)) == here, "replay gives the same record");
    });
  }

 private:
  // Mostly one of 0 … last, and sometimes beyond.
  std::int64_t place(std::int64_t last) {
    const std::int64_t at = input_.byte();
    return input_.oneIn(8) ? at : at % (last + 1);
  }

  void go() {
    const std::int64_t at = place(run_.length() + kMostUpdates);
    run_.advance(input_.below(kMostUpdates), at, drawWanted(input_));
  }

  void look() {
    const std::int64_t step = place(run_.length() + 1);
    const Wanted wanted = drawWanted(input_);
    expectNoChange([&] {
      const std::string once = bytesOf(run_.record(step, wanted));
      expect(bytesOf(run_.record(step, wanted)) == once, "an update is the same again");
    });
  }

  void ask() {
    const std::vector<Question>& questions = run_.info().questions;
    const std::string name =
        questions.empty() || input_.oneIn(16) ? input_.text() : input_.one(questions).name;
    const Values arguments = drawArguments(input_, run_.experimentAt(0).columns());
    const std::int64_t step = place(run_.length());
    expectNoChange([&] {
      const std::string once = bytesOf(run_.ask(name, arguments, step));
      expect(bytesOf(run_.ask(name, arguments, step)) == once, "an answer is the same again");
    });
  }

  void edit() {
    const Change change = drawChange(input_, run_.info());
    const Place from = drawPlace();
    // A point that is moved on is one act with the move before it.
    const bool ownAct = !from.on && !std::holds_alternative<PointChange>(change);
    expectAct([&] { return run_.edit(change, from); }, from, ownAct);
  }

  void restart() {
    const Values settings = drawSettings(input_, run_.info());
    const Place from = drawPlace();
    const auto restarted = [&] {
      return std::optional<std::int64_t>(run_.restart(settings, from));
    };
    expectAct(restarted, from, !from.on);
  }

  void undo() {
    const std::string now = toldOf(run_);
    if (!run_.canUndo()) return expect(!run_.undo({}), "nothing is undone where nothing was done");
    run_.undo({});
    const std::string before = toldOf(run_);
    if (input_.oneIn(3)) return;
    run_.redo({});
    expect(toldOf(run_) == now, "redo restores");
    if (input_.oneIn(2)) return;
    run_.undo({});
    expect(toldOf(run_) == before, "undo restores again");
  }

  // act(): refused or with nothing to change, it leaves the run as it was; an act of its own is
  // taken back by one undo.
  template <typename F>
  void expectAct(F act, const Place& from, bool ownAct) {
    const std::string before = everythingOf(run_);
    const std::string told = toldOf(run_);
    bool acted = false;
    if (refused([&] { acted = act().has_value(); }) || !acted) {
      return expect(everythingOf(run_) == before, "a refusal changes nothing");
    }
    if (!ownAct || input_.oneIn(2)) return;
    const std::string after = toldOf(run_);
    const auto undone = run_.undo({});
    expect(undone && undone->place.at == from.at && undone->place.mark == from.mark,
           "undo goes to where the act was made");
    expect(toldOf(run_) == told, "undo restores");
    expect(run_.redo({}).has_value(), "what was undone can be done again");
    expect(toldOf(run_) == after, "redo restores");
  }

  template <typename F>
  void expectNoChange(F look) {
    const std::string before = everythingOf(run_);
    refused(look);
    expect(everythingOf(run_) == before, "looking changes nothing");
  }

  Place drawPlace() { return {place(run_.length()), input_.byte(), input_.oneIn(4)}; }

  Input& input_;
  Run run_;
};

std::vector<Edit> drawEdits(Input& input, const ExperimentInfo& info) {
  std::vector<Edit> out;
  for (int left = input.below(3); left > 0; --left) {
    const std::int64_t last = out.empty() ? 0 : out.back().step;
    out.push_back({last + input.below(20), drawChange(input, info)});
  }
  return out;
}

}  // namespace

void runTarget(Input input) {
  static const std::vector<std::size_t> budgets{History::kBudget, 4096, 256, 1};
  const ExperimentInfo& info = drawExperiment(input);
  const std::size_t budget = input.one(budgets);
  const Values settings = drawSettings(input, info);
  const std::vector<Edit> edits = drawEdits(input, info);
  refused([&] {
    Walk walk(input, {info.id, settings, edits}, budget);
    for (int left = kMostActs; left > 0 && !input.empty(); --left) walk.act();
    walk.expectReplay();
  });
}

}  // namespace gw
