#include "experiments/vectorization.h"

#include "core/error.h"
#include "experiments/arguments.h"
#include "experiments/without_updates.h"
#include "tensor/elementwise.h"
#include "tensor/matmul.h"
#include "tensor/torch_sum.h"

namespace gw {
namespace {

using Array = Tensor<float>;

void checkIndex(const Array& a, int i) {
  if (i < 0 || i >= a.size()) checkRange("index", i, 0, a.size() - 1);
}

// Each way is a function of its own, called anew each time: a browser compiles a function quickly
// first, then well, and takes the second at the next call, not in the middle of a long one.
[[gnu::noinline]] Array addChecked(const Array& a, const Array& b);
[[gnu::noinline]] Array addPlain(const Array& a, const Array& b);
[[gnu::noinline]] float dotChecked(const Array& a, const Array& b);
[[gnu::noinline]] float dotPlain(const Array& a, const Array& b);
[[gnu::noinline]] Array matmulChecked(const Array& a, const Array& b, int m);
[[gnu::noinline]] Array matmulPlain(const Array& a, const Array& b, int m);
[[gnu::noinline]] float sumChecked(const Array& a);
[[gnu::noinline]] float sumLoop(const Array& a);

// One element through the library's door: a call, a check, a number.
[[gnu::noinline]] float item(const Array& a, int i) {
  checkIndex(a, i);
  return a[i];
}

[[gnu::noinline]] void put(Array& a, int i, float value) {
  checkIndex(a, i);
  a[i] = value;
}

// [checked]
Array addChecked(const Array& a, const Array& b) {
  Array c(a.shape());
  for (int i = 0; i < a.size(); ++i) put(c, i, item(a, i) + item(b, i));
  return c;
}
// [/checked]

// Before a loop: it is left as it stands, a number at a time. Else the compiler would make four
// lanes of it.
#ifdef __clang__
#define ONE_BY_ONE _Pragma("clang loop vectorize(disable) interleave(disable)")
#else
#define ONE_BY_ONE
#endif

// [plain]
Array addPlain(const Array& a, const Array& b) {
  Array c(a.shape());
  const float *from = a.data(), *other = b.data();
  float* to = c.data();
  ONE_BY_ONE
  for (int i = 0, n = a.size(); i < n; ++i) to[i] = from[i] + other[i];
  return c;
}
// [/plain]

// [array]
Array addArrays(const Array& a, const Array& b) { return a + b; }
// [/array]

float dotChecked(const Array& a, const Array& b) {
  float total = 0;
  for (int i = 0; i < a.size(); ++i) total += item(a, i) * item(b, i);
  return total;
}

float dotPlain(const Array& a, const Array& b) {
  float total = 0;
  for (int i = 0; i < a.size(); ++i) total += a[i] * b[i];
  return total;
}

float dotArrays(const Array& a, const Array& b) { return sum(a * b); }

// [matmul]
// Row times column, element by element: m·m sums of m products.
Array matmulChecked(const Array& a, const Array& b, int m) {
  Array c(a.shape());
  for (int i = 0; i < m; ++i) {
    for (int j = 0; j < m; ++j) {
      float total = 0;
      for (int k = 0; k < m; ++k) total += item(a, i * m + k) * item(b, k * m + j);
      put(c, i * m + j, total);
    }
  }
  return c;
}
// [/matmul]

Array matmulPlain(const Array& a, const Array& b, int m) {
  Array c(a.shape());
  for (int i = 0; i < m; ++i) {
    for (int j = 0; j < m; ++j) {
      float total = 0;
      for (int k = 0; k < m; ++k) total += a[i * m + k] * b[k * m + j];
      c[i * m + j] = total;
    }
  }
  return c;
}

float sumChecked(const Array& a) {
  float total = 0;
  for (int i = 0; i < a.size(); ++i) total += item(a, i);
  return total;
}

// [sum]
float sumLoop(const Array& a) {
  float total = 0;
  for (int i = 0; i < a.size(); ++i) total += a[i];
  return total;
}

float sumArray(const Array& a) { return sum(a); }
// [/sum]

enum class Operation { kAdd, kDot, kMatmul, kSum };
enum class Way { kChecked, kPlain, kArray };

const std::vector<std::string> kOperations{"add", "dot", "matmul", "sum"};
const std::vector<std::string> kWays{"checked", "plain", "array"};

template <typename T>
T chosen(const std::vector<std::string>& names, const std::string& name) {
  int k = 0;
  while (names[k] != name) ++k;
  return static_cast<T>(k);
}

class Vectorization final : public WithoutUpdates {
 public:
  explicit Vectorization(const Settings& settings) { configure(settings); }

  void configure(const Settings& settings) override {
    operation_ = chosen<Operation>(kOperations, settings.choice("operation"));
    way_ = chosen<Way>(kWays, settings.choice("way"));
    n_ = static_cast<int>(settings.integer("size"));
    term_ = static_cast<float>(settings.number("term"));
  }

  Answer ask(const std::string& question, const Values& arguments) override {
    return question == "sums" ? sums() : benchmark(repeatArgument(arguments));
  }

 private:
  Answer benchmark(double repeat) const;
  Answer sums() const;
  float once(const Array& a, const Array& b) const;

  Operation operation_ = Operation::kAdd;
  Way way_ = Way::kChecked;
  int n_ = 1;
  float term_ = 1;
};

Answer Vectorization::benchmark(double repeat) const {
  Array a(operation_ == Operation::kMatmul ? Shape(n_, n_) : Shape(n_));
  a.fill(operation_ == Operation::kSum ? term_ : 1);
  const Array b = a;
  float result = 0;
  for (double k = 0; k < repeat; ++k) {
    result = once(a, b);
    asm volatile("" ::: "memory");  // what was read may be another now: it is all done again
  }
  return {scalarOf("result", result)};
}

float Vectorization::once(const Array& a, const Array& b) const {
  const auto last = [](const Array& c) { return c[c.size() - 1]; };
  const bool checked = way_ == Way::kChecked, plain = way_ == Way::kPlain;
  switch (operation_) {
    case Operation::kAdd:
      return last(checked ? addChecked(a, b) : plain ? addPlain(a, b) : addArrays(a, b));
    case Operation::kDot:
      return checked ? dotChecked(a, b) : plain ? dotPlain(a, b) : dotArrays(a, b);
    case Operation::kMatmul:
      return last(checked ? matmulChecked(a, b, n_) : plain ? matmulPlain(a, b, n_) : matmul(a, b));
    case Operation::kSum:
      return checked ? sumChecked(a) : plain ? sumLoop(a) : sumArray(a);
  }
  return 0;
}

Answer Vectorization::sums() const {
  std::vector<std::int32_t> counts;
  for (int power = 100; power < 1000000; power *= 10) {
    for (const int part : {1, 2, 5}) counts.push_back(power * part);
  }
  counts.push_back(1000000);
  Array terms{Shape(counts.back())};
  terms.fill(term_);
  std::vector<float> loop, array;
  std::vector<double> exact;
  float total = 0;
  int added = 0;
  for (const int count : counts) {
    for (; added < count; ++added) total += terms[added];
    loop.push_back(total);
    array.push_back(torchSum(terms.data(), count));
    exact.push_back(static_cast<double>(term_) * count);
  }
  return {listOf("n", counts), listOf("loop", loop), listOf("array", array),
          listOf("exact", exact)};
}

// No call may last: a product of matrices by checked access takes m^3 steps.
constexpr double kMostSide = 96;

void check(const Settings& settings) {
  if (settings.choice("operation") == "matmul")
    checkRange("size", settings.number("size"), 1, kMostSide);
}

}  // namespace

ExperimentInfo vectorizationInfo() {
  using G = SettingGroup;
  return {"vectorization",
          {Setting::choiceOf("operation", kOperations, G::kTraining).andLive(),
           Setting::choiceOf("way", kWays, G::kTraining).andLive(),
           Setting::integer("size", 10000, 1, 1000000, G::kData).andLive().andUseful(100, 1000000),
           Setting::real("term", 0.1, 1e-3, 1000, G::kData).andLive().andWhen("operation=sum")},
          {},
          {{"benchmark", Needs::kSettings}, {"sums", Needs::kSettings}},
          false,
          check,
          [](const Settings& settings) -> std::unique_ptr<Experiment> {
            return std::make_unique<Vectorization>(settings);
          }};
}

}  // namespace gw
