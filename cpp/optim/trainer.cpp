#include "optim/trainer.h"

#include <cstring>

namespace gw {

template <typename T>
Trainer<T>::Trainer(const std::string& rule, std::vector<Parameter<T>*> parameters)
    : parameters_(std::move(parameters)) {
  for (const Parameter<T>* p : parameters_) {
    rules_.push_back(makeOptimizer<T>(rule, p->value.shape()));
  }
}

template <typename T>
void Trainer<T>::configure(const HyperValues& values) {
  for (Optimizer<T>& one : rules_) std::visit([&](auto& rule) { rule.configure(values); }, one);
}

template <typename T>
void Trainer<T>::step() {
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    Parameter<T>& p = *parameters_[i];
    std::visit([&](auto& rule) { rule.step(p.value, p.grad); }, rules_[i]);
  }
}

template <typename T>
std::vector<typename Trainer<T>::Bytes> Trainer<T>::remembered() const {
  std::vector<Bytes> all;
  for (Optimizer<T>& one : rules_) {
    for (const auto& [name, values] : std::visit([](auto& rule) { return rule.memory(); }, one)) {
      all.push_back({values->data(), values->size() * sizeof(T)});
    }
    for (double* counter : std::visit([](auto& rule) { return rule.counters(); }, one)) {
      all.push_back({counter, sizeof(double)});
    }
  }
  return all;
}

template <typename T>
std::size_t Trainer<T>::stateBytes() const {
  std::size_t bytes = 0;
  for (const Bytes& part : remembered()) bytes += part.count;
  return bytes;
}

template <typename T>
void Trainer<T>::save(unsigned char* state) const {
  for (const Bytes& part : remembered()) {
    std::memcpy(state, part.at, part.count);
    state += part.count;
  }
}

template <typename T>
void Trainer<T>::restore(const unsigned char* state) {
  for (const Bytes& part : remembered()) {
    std::memcpy(part.at, state, part.count);
    state += part.count;
  }
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace gw
