#pragma once

#include <algorithm>
#include <cmath>
#include <cstring>

#include "analysis/quadratic_loss.h"
#include "autograd/parameter.h"
#include "experiments/experiment.h"

namespace gw {

// The parameters of an experiment as one row of numbers: to keep, to put back, to record. The state
// is all values, then all gradients.
template <typename T>
class ParameterSet {
 public:
  void add(Parameter<T>& p) {
    all_.push_back(&p);
    size_ += p.value.size();
    zeroed_.push_back(p.grad);
    p.hasGrad = true;  // zeros at the start, so that a state is nothing but numbers: 0 + g is g
  }

  int size() const { return static_cast<int>(size_); }
  std::size_t stateBytes() const { return 2 * size_ * sizeof(T); }

  void save(unsigned char* state) const {
    const auto put = [&state](const Tensor<T>& tensor) {
      std::memcpy(state, tensor.data(), tensor.size() * sizeof(T));
      state += tensor.size() * sizeof(T);
    };
    for (const Parameter<T>* p : all_) put(p->value);
    for (const Parameter<T>* p : all_) put(p->grad);
  }

  void restore(const unsigned char* state) {
    const auto take = [&state](Tensor<T>& tensor) {
      std::memcpy(tensor.data(), state, tensor.size() * sizeof(T));
      state += tensor.size() * sizeof(T);
    };
    for (Parameter<T>* p : all_) take(p->value);
    for (Parameter<T>* p : all_) take(p->grad);
  }

  std::vector<ParameterShape> shapes() const {
    std::vector<ParameterShape> out;
    for (const Parameter<T>* p : all_) {
      out.push_back({p->name, p->value.shape(), sizeof(T) == sizeof(float)});
    }
    return out;
  }

  // "w.0", "w.1", "b.0"
  void addNames(std::vector<std::string>& names) const {
    for (const Parameter<T>* p : all_) {
      for (int i = 0; i < p->value.size(); ++i) names.push_back(p->name + "." + std::to_string(i));
    }
  }

  // All values in that order.
  template <typename Out>
  void copyValues(Out* out) const {
    for (const Parameter<T>* p : all_) out = std::copy(p->value.begin(), p->value.end(), out);
  }

  // A gradient that is not finite makes the parameter it is subtracted from not finite.
  bool finite() const {
    for (const Parameter<T>* p : all_) {
      for (const T value : p->value) {
        if (!std::isfinite(value)) return false;
      }
    }
    return true;
  }

  // param.grad.zero_() for each. What is zeroed here is still there for the record.
  void zeroGrad() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      Tensor<T>& grad = all_[i]->grad;
      std::copy(grad.begin(), grad.end(), zeroed_[i].data());
      grad.fill(0);
    }
  }

  // Adds `prefix`<p> for each p: the values as they are now.
  void addValues(const char* prefix, UpdateRecord& record) const {
    for (const Parameter<T>* p : all_) {
      record.tensors.push_back(copyOf<T>(prefix + p->name, p->value.view()));
    }
  }

  // The gradients as the optimizer read them (`zeroed`: zeroGrad() has been called since).
  void addGradients(bool zeroed, UpdateRecord& record) const {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      record.tensors.push_back(copyOf<T>("grad." + all_[i]->name, gradient(i, zeroed).view()));
    }
  }

  // step.<p> = lr grad / divisor as sgd() rounds it.
  void addSteps(double lr, double divisor, bool zeroed, UpdateRecord& record) const {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      Tensor<T> step = gradient(i, zeroed);
      for (int k = 0; k < step.size(); ++k) {
        step[k] = static_cast<T>(lr) * step[k] / static_cast<T>(divisor);
      }
      record.tensors.push_back(copyOf<T>("step." + all_[i]->name, step.view()));
    }
  }

  // fullGrad.<p>: the gradient of `loss` at the values as they are now.
  void addFullGradient(const QuadraticLoss& loss, UpdateRecord& record) const {
    Eigen::VectorXd at(size_);
    copyValues(at.data());
    const Eigen::VectorXd gradient = loss.gradient(at);
    Eigen::Index k = 0;
    for (const Parameter<T>* p : all_) {
      Tensor<T> part(p->value.shape());
      for (int i = 0; i < part.size(); ++i) part[i] = static_cast<T>(gradient[k++]);
      record.tensors.push_back(copyOf<T>("fullGrad." + p->name, part.view()));
    }
  }

 private:
  const Tensor<T>& gradient(std::size_t i, bool zeroed) const {
    return zeroed ? zeroed_[i] : all_[i]->grad;
  }

  std::vector<Parameter<T>*> all_;
  std::vector<Tensor<T>> zeroed_;  // the gradients before the last zeroGrad()
  std::size_t size_ = 0;
};

}  // namespace gw
