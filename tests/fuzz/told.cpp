#include "fuzz/told.h"

#include <cmath>
#include <limits>
#include <type_traits>

namespace gw {
namespace {

// Bytes, each list with its length before it, so that two are equal only if all they are made of
// is.
class Told {
 public:
  template <typename T>
  void add(T number) {
    if constexpr (std::is_floating_point_v<T>) {
      if (std::isnan(number)) number = std::numeric_limits<T>::quiet_NaN();
    }
    bytes_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }
  void add(const std::string& text) {
    add(text.size());
    bytes_ += text;
  }
  template <typename T>
  void add(const std::vector<T>& list) {
    add(list.size());
    for (const T& entry : list) add(entry);
  }
  void add(const Table& table) {
    add(table.columns);
    add(table.values);
  }
  template <typename... T>
  void add(const std::variant<T...>& value) {
    add(value.index());
    std::visit([this](const auto& held) { this->add(held); }, value);
  }
  void add(const Values& values) {
    add(values.size());
    for (const auto& [name, value] : values) {
      add(name);
      add(value);
    }
  }
  void add(const NamedTensor& tensor) {
    add(tensor.name);
    add(tensor.shape.rows());
    add(tensor.shape.columns());
    add(tensor.values);
  }
  void add(const SettingChange& change) {
    add(change.setting);
    add(change.value);
  }
  void add(const SwitchChange& change) {
    add(change.name);
    add(change.on);
  }
  void add(const PointChange& change) {
    add(change.point);
    add(change.x);
    add(change.y);
  }
  void add(const Edit& edit) {
    add(edit.step);
    add(edit.change);
  }
  std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

}  // namespace

std::string bytesOf(const Values& values) {
  Told told;
  told.add(values);
  return std::move(told).take();
}

std::string bytesOf(const Answer& tensors) {
  Told told;
  told.add(tensors);
  return std::move(told).take();
}

std::string bytesOf(const UpdateRecord& record) {
  Told told;
  told.add(record.step);
  told.add(record.epoch);
  told.add(record.batch);
  told.add(record.tensors);
  told.add(record.loss);
  told.add(record.diverged);
  return std::move(told).take();
}

std::string rowsOf(const Run& run) {
  const History& history = run.history();
  Told told;
  for (std::int64_t step = 0; step <= run.length(); ++step) {
    const double* const row = history.width() > 0 ? history.row(step) : nullptr;
    told.add(std::vector<double>(row, row + history.width()));
  }
  told.add(history.divergence() ? history.divergence()->loss : -1);
  return std::move(told).take();
}

std::string toldOf(const Run& run) {
  const RunDescription description = run.description();
  Told told;
  told.add(description.settings);
  told.add(description.edits);
  return rowsOf(run) + std::move(told).take();
}

std::string everythingOf(const Run& run) {
  return toldOf(run) + (run.canUndo() ? 'u' : '-') + (run.canRedo() ? 'r' : '-');
}

}  // namespace gw
