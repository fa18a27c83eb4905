#include "experiments/constant.h"
#include "runs.h"

using namespace gw;
using doctest::Approx;
using List = std::vector<double>;

namespace {

double answered(Reader& run, const char* name) { return values(run.ask("constant"), name)[0]; }

}  // namespace

TEST_CASE("squares ask for the mean, absolute values for the median, and there the slope is 0") {
  for (const char* loss : {"squared", "absolute"}) {
    const bool absolute = loss == std::string("absolute");
    Reader run = openRun("constant", {{"loss", std::string(loss)}, {"c", absolute ? 3.0 : 4.0}});
    CHECK(answered(run, "best") == (absolute ? 3 : 4));
    CHECK(answered(run, "slope") == 0);
    CHECK(answered(run, "cost") == answered(run, "least"));
    for (const double value : values(run.ask("constant"), "values")) {
      CHECK(value >= answered(run, "least"));
    }
  }
  Reader even = openRun("constant", {{"loss", std::string("absolute")}, {"y", List{1, 10, 3, 2}}});
  CHECK(answered(even, "best") == 2.5);
  CHECK(even.analysis().minimum == List{2.5});
}

TEST_CASE("the slope is what autograd finds, and what two costs say") {
  for (const char* loss : {"squared", "absolute"}) {
    for (const double c : {-1.0, 3.5, 8.25}) {
      const auto at = [&](double place) {
        return openRun("constant", {{"loss", std::string(loss)}, {"c", place}});
      };
      Reader run = at(c);
      const double slope = answered(run, "slope");
      CHECK(values(run.records(1)[0], "grad.c")[0] == slope);
      CHECK((at(c + 1e-4).fullLoss() - at(c - 1e-4).fullLoss()) / 2e-4 == Approx(slope));
    }
  }
}

TEST_CASE("steps on squares shrink; on absolute values they cannot, and swing for ever") {
  Reader squares = openRun("constant");
  for (int k = 0; k < 4; ++k) {
    CHECK(squares.parametersAt(k)[0] == Approx(List{0, 2, 3, 3.5}[k]));
  }
  Reader kink = openRun("constant", {{"loss", std::string("absolute")}, {"c", 0.05}, {"lr", 0.3}});
  for (int k = 0; k < 7; ++k) {
    CHECK(kink.parametersAt(k)[0] == Approx(List{0.05, 1.55, 2.45, 2.75, 3.05, 2.75, 3.05}[k]));
  }
  CHECK(kink.parametersAt(39)[0] == Approx(2.75));
}

TEST_CASE("one label, labels on one place and far ones are no trouble; too large an lr diverges") {
  for (const List& y : {List{7}, List{2, 2, 2}, List{-1e6, 1e6}}) {
    Reader run = openRun("constant", {{"y", y}});
    CHECK(std::isfinite(answered(run, "cost")));
    CHECK(values(run.ask("constant"), "at").front() < values(run.ask("constant"), "at").back());
  }
  Reader far = openRun("constant", {{"lr", 10.0}, {"iterations", 1000.0}});
  far.advance(1000);
  CHECK(far.status() == Status::kDiverged);
  CHECK(far.analysis().largestSafeLr == Approx(0.2));
}
