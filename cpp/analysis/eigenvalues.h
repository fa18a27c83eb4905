#pragma once

#include <Eigen/Dense>

namespace gw {

// The eigenvalues of a symmetric matrix, largest first, by Jacobi's rotations: for the few rows of
// a Hessian as exact as Eigen's solver, which would add 7 kB to the engine that the page loads.
// Golub and Van Loan, Matrix Computations, section 8.5. Not finite where the matrix is not.
Eigen::VectorXd eigenvalues(Eigen::MatrixXd symmetric);

}  // namespace gw
