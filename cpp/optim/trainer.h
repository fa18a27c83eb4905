// One rule over several parameters, each with a memory of its own: what Python calls an optimizer.
#pragma once

#include "autograd/parameter.h"
#include "optim/optimizers.h"

namespace gw {

template <typename T>
class Trainer {
 public:
  // The parameters stay where they are. ConfigError kUnknownChoice.
  Trainer(const std::string& rule, std::vector<Parameter<T>*> parameters);

  void configure(const HyperValues& values);
  void step();  // every parameter, along the gradient it has
  Optimizer<T>& rule(int parameter) const { return rules_[parameter]; }

  // Its state: all it remembers, parameter by parameter.
  std::size_t stateBytes() const;
  void save(unsigned char* state) const;
  void restore(const unsigned char* state);

 private:
  struct Bytes {
    void* at;
    std::size_t count;
  };
  std::vector<Bytes> remembered() const;

  std::vector<Parameter<T>*> parameters_;
  mutable std::vector<Optimizer<T>> rules_;  // memory() hands out places to write to as well
};

}  // namespace gw
