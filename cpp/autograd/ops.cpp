#include "autograd/ops.h"

namespace gw {

const char* toText(Op op) {
#define GW_NAME(op, name, rule, readsValues) name,
  static constexpr const char* kNames[] = {"leaf", "parameter", GW_OPERATIONS(GW_NAME)};
#undef GW_NAME
  return kNames[static_cast<int>(op)];
}

}  // namespace gw
