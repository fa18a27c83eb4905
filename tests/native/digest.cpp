// Prints one figure (FNV-1a) a run over the bits of its data, losses, parameters and update
// records. The native and the WebAssembly build have to print the same.
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "run/run.h"

namespace gw {
namespace {

class Hash {
 public:
  template <typename T>
  void addAll(const std::vector<T>& values) {
    for (const T value : values) {
      unsigned char bytes[sizeof value];
      std::memcpy(bytes, &value, sizeof value);
      for (const unsigned char byte : bytes) hash_ = (hash_ ^ byte) * 0x100000001b3u;
    }
  }
  void add(const NamedTensor& tensor) {
    std::visit([this](const auto& values) { addAll(values); }, tensor.values);
  }
  unsigned long long value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325u;
};

// Everything but fullGrad, which comes from the analysis and is promised to 1e-12 only.
const Wanted kPromised({"X", "y", "yHat", "residual", "loss", "gradPerSample", "grad", "step",
                        "before", "after", "m", "v", "s", "mHat", "vHat"});

void print(const char* label, const std::string& experiment, const Values& settings,
           std::int64_t records) {
  Run run({experiment, settings, {}});
  Hash hash;
  for (const NamedTensor& tensor : run.ask("data", {}, 0)) hash.add(tensor);
  for (std::int64_t step = 1; step <= records; ++step) {
    const auto record = run.advance(1, step, kPromised);
    if (!record) break;
    hash.addAll(record->batch);
    for (const NamedTensor& tensor : record->tensors) hash.add(tensor);
  }
  run.advance(std::int64_t{1} << 40);
  const History& history = run.history();
  for (std::int64_t step = 1; step <= run.length();
       ++step) {  // row 0 has no loss: NaN, whose bits may differ
    const double* const row = history.row(step);
    hash.addAll(std::vector<double>(row, row + history.width()));
  }
  std::printf("%-32s %7lld updates  %016llx\n", label, static_cast<long long>(run.length()),
              hash.value());
}

}  // namespace
}  // namespace gw

int main() {
  using gw::print;
  using gw::Values;
  using List = std::vector<double>;
  const Values wide = {{"true-w", List{1, -2, 3, -4, 5, -6, 7, -8}},
                       {"n", 777.0},
                       {"batch-size", 13.0},
                       {"noise", 0.5},
                       {"seed", -5.0},
                       {"peek", true}};
  const std::int64_t few = 20;
  for (const double seed : {0.0, 1.0, 42.0, 2026.0}) {
    print("regression", "regression", {{"seed", seed}}, few);
  }
  print("regression, eight features", "regression", wide, few);
  print("regression, lr 2", "regression", {{"lr", 2.0}}, few);
  print("regression, forget-zero-grad", "regression", {{"forget-zero-grad", true}}, few);
  print("regression, drop-reshape", "regression", {{"drop-reshape", true}}, few);
  print("regression, batch 1", "regression", {{"batch-size", 1.0}, {"epochs", 1.0}}, few);
  print("concise", "concise", {}, few);
  print("concise, Linear's start", "concise", {{"init", std::string("default")}}, few);
  print("concise, three outputs", "concise", {{"outputs", 3.0}, {"batch-size", 64.0}}, few);
  print("concise, two layers", "concise", {{"hidden", 3.0}}, few);
  print("concise, smooth-l1", "concise", {{"loss", std::string("smooth-l1")}, {"threshold", 0.1}},
        few);
  print("by-hand", "by-hand", {}, few);
  print("by-hand, half-mean", "by-hand", {{"reduction", std::string("half-mean")}}, few);
  for (const char* rule : {"sgd", "momentum", "nesterov", "adagrad", "adam"}) {
    print(rule, "race", {{"optimizer", std::string(rule)}, {"iterations", 300.0}, {"lr", 0.1}},
          few);
  }
  print("descent", "descent", {{"x0", List{1, 0.3}}, {"lr", 0.07}}, few);
  print("constant", "constant", {}, few);
  print("constant, absolute", "constant", {{"loss", std::string("absolute")}, {"lr", 0.3}}, few);
}
