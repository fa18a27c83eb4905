#include "fuzz/draw.h"

#include <cmath>
#include <limits>

#include "experiments/registry.h"

namespace gw {
namespace {

constexpr int kFew = 5;
constexpr int kSmall = 40;
constexpr double kPixels = 784;  // of a picture: the longest list that a question takes

using List = std::vector<double>;

double drawOdd(Input& input) {
  static const List odd{-1,
                        -0.0,
                        0.5,
                        1e-320,
                        2147483648.0,
                        4294967297.0,
                        9007199254740992.0,
                        1e300,
                        std::numeric_limits<double>::infinity(),
                        -std::numeric_limits<double>::infinity(),
                        std::numeric_limits<double>::quiet_NaN()};
  const int which = input.below(static_cast<int>(odd.size()) + 1);
  return which < static_cast<int>(odd.size()) ? odd[which] : input.bits();
}

// Within the row's limits: an end, a place between them, a handy number.
double drawReal(Input& input, const Setting& row) {
  switch (input.below(6)) {
    case 0:
      return std::clamp(input.below(9) / 4.0 - 1, row.min, row.max);
    case 1:
      return row.useful.first + input.fraction() * (row.useful.second - row.useful.first);
    case 2:
      return row.min + input.fraction() * (row.max - row.min);
    case 3:
      return row.min;
    case 4:
      return row.max;
  }
  return std::clamp(-0.0, row.min, row.max);
}

double drawWhole(Input& input, const Setting& row) {
  return std::min(row.max, std::max(row.min, -1.0 * kSmall) + input.below(kSmall));
}

List drawList(Input& input, const Setting& row, int length) {
  List out;
  for (int k = 0; k < length; ++k) out.push_back(drawReal(input, row));
  return out;
}

int drawLength(Input& input, int least, int most) {
  return least + input.below(std::min(most - least, kFew) + 1);
}

Table drawTable(Input& input, const Setting& row) {
  const int columns = drawLength(input, row.minColumns, row.maxColumns);
  const int rows = drawLength(input, row.minLength, row.maxLength);
  if (rows * columns == 0) return {};
  Table out{columns, {}};
  // Whole numbers may be classes and places: the experiment finds out.
  for (int k = 0; k < rows * columns; ++k) {
    out.values.push_back(input.oneIn(4) ? drawReal(input, row) : input.below(3));
  }
  return out;
}

Value drawFitting(Input& input, const Setting& row) {
  switch (row.kind) {
    case SettingKind::kInt:
      return drawWhole(input, row);
    case SettingKind::kReal:
      return drawReal(input, row);
    case SettingKind::kList:
      return drawList(input, row, drawLength(input, row.minLength, row.maxLength));
    case SettingKind::kFlag:
      return input.below(2) == 1;
    case SettingKind::kChoice:
      return input.one(row.choices);
    case SettingKind::kTable:
      break;
  }
  return drawTable(input, row);
}

List drawNumbers(Input& input, int length) {
  List out;
  for (int k = 0; k < length; ++k) out.push_back(input.oneIn(3) ? drawOdd(input) : input.below(20));
  return out;
}

Value drawAny(Input& input) {
  switch (input.below(5)) {
    case 0:
      return input.oneIn(2);
    case 1:
      return drawOdd(input);
    case 2:
      return drawNumbers(input, input.below(12));
    case 3:
      return input.text();
  }
  const int columns = 1 + input.below(4);
  return Table{columns, drawNumbers(input, columns * input.below(4))};
}

Value drawValue(Input& input, const Setting& row) {
  return input.oneIn(12) ? drawAny(input) : drawFitting(input, row);
}

std::string drawName(Input& input, const ExperimentInfo& info) {
  return input.oneIn(16) ? input.text() : input.one(info.settings).name;
}

}  // namespace

const ExperimentInfo& drawExperiment(Input& input) { return input.one(registry()); }

Values drawSettings(Input& input, const ExperimentInfo& info) {
  Values out;
  // A whole number that is never negative may be a size: mostly a small one instead of the default.
  const bool quick = !input.oneIn(64);
  for (const Setting& row : info.settings) {
    const bool large =
        row.kind == SettingKind::kInt && row.min >= 0 && std::get<double>(row.initial) > kSmall;
    if (quick && large) out[row.name] = drawWhole(input, row);
  }
  for (int left = input.below(kFew); left > 0; --left) {
    const Setting& row = input.one(info.settings);
    out[row.name] = drawValue(input, row);
  }
  // A list that goes along with another is as long as that one.
  for (const Setting& row : info.settings) {
    const auto other = out.find(row.along);
    if (other == out.end() || !std::holds_alternative<List>(other->second)) continue;
    const auto length = static_cast<int>(std::get<List>(other->second).size());
    out[row.name] = drawList(input, row, length);
  }
  return out;
}

Values drawAnything(Input& input, const ExperimentInfo& info) {
  Values out = drawSettings(input, info);
  for (int left = input.below(kFew); left > 0; --left) {
    const std::string name = drawName(input, info);
    out[name] = drawAny(input);
  }
  for (int left = input.below(3); left > 0; --left) {
    const Setting& row = input.one(info.settings);
    const bool counts = row.kind == SettingKind::kInt;
    out[row.name] = counts ? std::floor(drawReal(input, row)) : drawFitting(input, row);
  }
  return out;
}

Change drawChange(Input& input, const ExperimentInfo& info) {
  switch (input.below(4)) {
    case 0: {
      const int point = input.below(6);
      if (input.oneIn(4)) return PointChange{point, {}, {}};
      return PointChange{point, drawNumbers(input, input.oneIn(8) ? 2 : 1), drawNumbers(input, 1)};
    }
    case 1: {
      const std::string name = drawName(input, info);
      return SwitchChange{name, input.below(2) == 1};
    }
  }
  if (input.oneIn(16)) return SettingChange{input.text(), drawAny(input)};
  const Setting& row = input.one(info.settings);
  return SettingChange{row.name, drawValue(input, row)};
}

Values drawArguments(Input& input, const std::vector<std::string>& columns) {
  static const std::vector<std::string> names{
      "xName", "yName", "x",        "y",   "nx",    "ny",   "held",   "count", "draws",  "size",
      "row",   "rows",  "perClass", "set", "truth", "said", "mirror", "shift", "pixels", "repeat"};
  static const std::vector<std::string> texts{"train", "test", "", "all", "sample"};
  Values out;
  for (int left = input.below(8); left > 0; --left) {
    const std::string name = input.oneIn(16) ? input.text() : input.one(names);
    switch (input.below(5)) {
      case 0:
        out[name] = 1.0 * input.below(kSmall);
        break;
      case 1:
        out[name] = columns.empty() || input.oneIn(3) ? input.one(texts) : input.one(columns);
        break;
      case 2:
        out[name] = List{-1.0 * input.below(5), 1.0 * input.below(5)};
        break;
      case 3:
        out[name] = input.oneIn(8) ? List(kPixels, input.below(256))
                                   : drawNumbers(input, input.below(2 * kFew));
        break;
      default:
        out[name] = drawAny(input);
    }
  }
  return out;
}

Wanted drawWanted(Input& input) {
  static const std::vector<std::string> heads{
      "X",    "y",      "yHat",  "residual", "loss",  "gradPerSample", "grad",   "step", "order",
      "full", "before", "after", "fullGrad", "state", "scores",        "maxima", "m",    "v"};
  std::vector<std::string> out;
  for (int left = input.below(4); left > 0; --left) out.push_back(input.one(heads));
  return Wanted(std::move(out));
}

}  // namespace gw
