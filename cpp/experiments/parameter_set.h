#pragma once

#include <algorithm>
#include <cmath>

#include "autograd/parameter.h"
#include "experiments/experiment.h"

namespace gw {

template <typename T>
NamedTensor copyOf(std::string name, TensorView<const T> view) {
  return {std::move(name), view.shape(), std::vector<T>(view.begin(), view.end())};
}

// The parameters of an experiment as one row of numbers: to keep, to put back, to record. The state
// is all values, then all gradients.
template <typename T>
class ParameterSet {
 public:
  explicit ParameterSet(std::initializer_list<Parameter<T>*> parameters) : all_(parameters) {
    for (Parameter<T>* p : all_) {
      size_ += p->value.size();
      zeroed_.push_back(p->grad);
      p->hasGrad = true;  // zeros at the start, so that a state is nothing but numbers: 0 + g is g
    }
  }

  std::size_t stateSize() const { return 2 * size_; }

  void save(double* state) const {
    for (const Parameter<T>* p : all_) state = std::copy(p->value.begin(), p->value.end(), state);
    for (const Parameter<T>* p : all_) state = std::copy(p->grad.begin(), p->grad.end(), state);
  }

  void restore(const double* state) {
    const auto take = [&state](Tensor<T>& tensor) {
      for (int i = 0; i < tensor.size(); ++i) tensor[i] = static_cast<T>(*state++);
    };
    for (Parameter<T>* p : all_) take(p->value);
    for (Parameter<T>* p : all_) take(p->grad);
  }

  std::vector<ParameterShape> shapes() const {
    std::vector<ParameterShape> out;
    for (const Parameter<T>* p : all_) out.push_back({p->name, p->value.shape()});
    return out;
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

  // Adds grad.<p> as the optimizer read it (`zeroed`: zeroGrad() has been called since), and
  // step.<p> = lr grad / divisor as sgd() rounds it.
  void addGradients(double lr, double divisor, bool zeroed, UpdateRecord& record) const {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Tensor<T>& grad = zeroed ? zeroed_[i] : all_[i]->grad;
      Tensor<T> step = grad;
      for (int k = 0; k < step.size(); ++k) {
        step[k] = static_cast<T>(lr) * grad[k] / static_cast<T>(divisor);
      }
      record.tensors.push_back(copyOf<T>("grad." + all_[i]->name, grad.view()));
      record.tensors.push_back(copyOf<T>("step." + all_[i]->name, step.view()));
    }
  }

  // Before an update: adds before.<p> and fullGrad.<p>, the gradient of `loss` there.
  void addStart(const QuadraticLoss& loss, UpdateRecord& record) const {
    addValues("before.", record);
    Eigen::VectorXd at(size_);
    Eigen::Index k = 0;
    for (const Parameter<T>* p : all_) {
      for (const T value : p->value) at[k++] = value;
    }
    const Eigen::VectorXd gradient = loss.gradient(at);
    k = 0;
    for (const Parameter<T>* p : all_) {
      Tensor<T> part(p->value.shape());
      for (int i = 0; i < part.size(); ++i) part[i] = static_cast<T>(gradient[k++]);
      record.tensors.push_back(copyOf<T>("fullGrad." + p->name, part.view()));
    }
  }

 private:
  std::vector<Parameter<T>*> all_;
  std::vector<Tensor<T>> zeroed_;  // the gradients before the last zeroGrad()
  std::size_t size_ = 0;
};

}  // namespace gw
