#include <numeric>
#include <string>

#include "check.h"
#include "fixtures.h"
#include "random/torch_generator.h"

namespace gw {
namespace {

template <typename T = float>
std::vector<T> normal(TorchGenerator& generator, int n, double mean = 0, double std = 1) {
  std::vector<T> values(n);
  generator.normal(values.data(), n, mean, std);
  return values;
}

// "1000x2" is 2000 values.
int sizeOf(const std::string& shape) {
  const std::size_t x = shape.find('x');
  const int rows = std::stoi(shape);
  return x == std::string::npos ? rows : rows * std::stoi(shape.substr(x + 1));
}

void checkNext(TorchGenerator& generator, const Json& entry) {
  for (const Json& draw : entry["next_u32"]) CHECK(generator.random() == draw.get<std::uint32_t>());
}

}  // namespace

TEST_CASE("randn is torch's for every size and leaves the generator at the same place") {
  forEachSeed(fixture("randn"), [](long long seed, const Json& run) {
    forEach(run, [seed](const std::string& shape, const Json& entry) {
      CAPTURE(seed);
      CAPTURE(shape);
      TorchGenerator generator(seed);
      checkSame(normal(generator, sizeOf(shape)), numbers<float>(entry["values"]));
      checkNext(generator, entry);
    });
  });
}

TEST_CASE("normal with a mean and a standard deviation is torch's") {
  forEachSeed(fixture("normal_0_001"), [](long long seed, const Json& run) {
    forEach(run, [seed](const std::string& shape, const Json& values) {
      CAPTURE(shape);
      TorchGenerator generator(seed);
      checkSame(normal(generator, sizeOf(shape), 0, 0.01), numbers<float>(values));
    });
  });
  forEachSeed(fixture("normal_mean"), [](long long seed, const Json& run) {
    forEach(run, [seed](const std::string& settings, const Json& sizes) {  // "mean1.5_std2.0"
      const double mean = std::stod(settings.substr(4));
      const double std = std::stod(settings.substr(settings.find("std") + 3));
      forEach(sizes, [&](const std::string& n, const Json& values) {
        CAPTURE(settings);
        CAPTURE(n);
        TorchGenerator generator(seed);
        checkSame(normal(generator, std::stoi(n), mean, std), numbers<float>(values));
      });
    });
  });
}

TEST_CASE("float64 normals are torch's within four units in the last place") {
  forEachSeed(fixture("randn_float64"), [](long long seed, const Json& run) {
    forEach(run, [seed](const std::string& n, const Json& values) {
      CAPTURE(n);
      TorchGenerator generator(seed);
      checkClose(normal<double>(generator, std::stoi(n)), numbers<double>(values), 4 * 0x1p-52);
    });
  });
}

TEST_CASE("a sequence of calls shares one generator and one cached sample") {
  forEachSeed(fixture("sequence"), [](long long seed, const Json& run) {
    CAPTURE(seed);
    TorchGenerator generator(seed);
    const auto check = [&](const char* name, const std::vector<float>& values) {
      CAPTURE(name);
      const Json& entry = run[name];
      const std::vector<float> first = numbers<float>(entry["first6"]);
      checkSame(std::vector<float>(values.begin(), values.begin() + first.size()), first);
      const std::vector<float> last = numbers<float>(entry["last2"]);
      checkSame(std::vector<float>(values.end() - last.size(), values.end()), last);
      TorchGenerator next = generator;
      checkNext(next, entry);
    };
    check("X", normal(generator, 2000));
    check("noise", normal(generator, 1000, 0, 0.01));
    check("w", normal(generator, 2, 0, 0.01));
    check("odd3", normal(generator, 3));
    check("uses_cache1", normal(generator, 1));
    check("n17", normal(generator, 17));
  });
}

TEST_CASE("the cached sample survives a large fill and takes the next call's mean and deviation") {
  forEachSeed(fixture("sequence"), [](long long seed, const Json& run) {
    const Json& cache = run["cache"];
    TorchGenerator generator(seed);
    checkSame(normal(generator, 1), numbers<float>(cache["randn1"]));
    checkSame(normal(generator, 16), numbers<float>(cache["randn16"]));
    checkSame(normal(generator, 2, 5, 2), numbers<float>(cache["normal_5_2_n2_first_from_cache"]));
  });
}

TEST_CASE("uniform numbers and whole numbers are torch's") {
  forEachSeed(fixture("mt19937"), [](long long seed, const Json& run) {
    CAPTURE(seed);
    std::vector<float> f32 = numbers<float>(run["rand_f32"]);
    std::vector<float> drawn(f32.size());
    TorchGenerator(seed).rand(drawn.data(), static_cast<int>(drawn.size()));
    checkSame(drawn, f32);

    std::vector<double> f64 = numbers<double>(run["rand_f64"]);
    std::vector<double> drawn64(f64.size());
    TorchGenerator(seed).rand(drawn64.data(), static_cast<int>(drawn64.size()));
    checkSame(drawn64, f64);

    TorchGenerator generator(seed);
    for (const Json& value : run["random_int64"]) {
      CHECK(generator.randomInt64() == value.get<std::int64_t>());
    }
  });
}

TEST_CASE("uniform_ gives the initial weights of nn.Linear(2, 1)") {
  forEachSeed(fixture("mt19937"), [](long long seed, const Json& run) {
    TorchGenerator generator(seed);
    const double bound = 1 / std::sqrt(2.0);
    std::vector<float> weight(2);
    std::vector<float> bias(1);
    // kaiming_uniform_(a = √5): √3 · (√(2/(1 + 5)) / √2), which is bound up to rounding
    const double gain = std::sqrt(2.0 / (1 + std::sqrt(5.0) * std::sqrt(5.0)));
    const double weightBound = std::sqrt(3.0) * (gain / std::sqrt(2.0));
    generator.uniform(weight.data(), 2, -weightBound, weightBound);
    generator.uniform(bias.data(), 1, -bound, bound);
    checkSame(weight, numbers<float>(run["Linear_2_1"]["weight"]));
    checkSame(bias, numbers<float>(run["Linear_2_1"]["bias"]));
  });
}

TEST_CASE("randperm is torch's, one after the other") {
  forEachSeed(fixture("randperm"), [](long long seed, const Json& run) {
    for (const int n : {10, 1000}) {
      TorchGenerator generator(seed);
      for (const Json& order : run["n" + std::to_string(n)]) {
        checkSame(generator.randperm(n), numbers<int>(order));
      }
    }
  });
}

TEST_CASE("only the low 32 bits of a seed count") {
  CHECK(TorchGenerator(-1).random() == TorchGenerator(0xffffffff).random());
  CHECK(TorchGenerator((std::int64_t{1} << 40) + 3).random() == TorchGenerator(3).random());
}

TEST_CASE("many normals have mean zero and variance one, and the same bits on every target") {
  TorchGenerator generator(11);
  const std::vector<float> f32 = normal(generator, 100003);
  const std::vector<double> f64 = normal<double>(generator, 10003);
  const double n = static_cast<double>(f32.size());
  const double mean = std::accumulate(f32.begin(), f32.end(), 0.0) / n;
  double squares = 0;
  for (const double x : f32) squares += (x - mean) * (x - mean);
  CHECK(std::abs(mean) < 0.01);
  CHECK(std::abs(squares / n - 1) < 0.02);

  Fingerprint print;
  for (const float x : f32) print.add(x);
  for (const double x : f64) print.add(x);
  CHECK(print.value() == 14561092543120606034u);
}

}  // namespace gw
