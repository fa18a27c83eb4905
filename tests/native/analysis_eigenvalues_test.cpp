#include "analysis/eigenvalues.h"
#include "check.h"
#include "random/torch_generator.h"

namespace {

// X^T X of random X (rows,d): a Hessian. With fewer rows than d it is singular.
Eigen::MatrixXd hessian(gw::TorchGenerator& generator, int rows, int d) {
  Eigen::MatrixXf X(rows, d);
  generator.normal(X.data(), rows * d, 0, 1);
  return X.cast<double>().transpose() * X.cast<double>();
}

}  // namespace

TEST_CASE("a diagonal matrix has its diagonal, in order, exactly") {
  const Eigen::Vector4d diagonal(2, -3, 5, 0.1);
  gw::checkSame(gw::eigenvalues(diagonal.asDiagonal()), Eigen::Vector4d(5, 2, 0.1, -3));
}

TEST_CASE("the eigenvalues are those of Eigen's solver, to 1e-12 of the largest") {
  gw::TorchGenerator generator(0);
  for (int d = 1; d <= 9; ++d) {
    for (const int rows : {1, d, 1000}) {
      const Eigen::MatrixXd H = hessian(generator, rows, d);
      const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> reference(H, Eigen::EigenvaluesOnly);
      const Eigen::VectorXd expected = reference.eigenvalues().reverse();
      CAPTURE(d);
      CAPTURE(rows);
      CHECK((gw::eigenvalues(H) - expected).cwiseAbs().maxCoeff() <= 1e-12 * expected[0]);
    }
  }
}

TEST_CASE("a matrix with numbers that are not finite has no finite eigenvalues") {
  Eigen::MatrixXd broken = Eigen::MatrixXd::Identity(2, 2);
  broken(0, 0) = std::numeric_limits<double>::quiet_NaN();
  CHECK(!gw::eigenvalues(broken).allFinite());
}
