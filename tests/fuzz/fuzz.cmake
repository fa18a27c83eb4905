# fuzz_<target>, one program a file `<target>_target.cpp`: what `npm run fuzz` runs.
file(GLOB fuzz_targets CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*_target.cpp)
foreach(source ${fuzz_targets})
  string(REGEX REPLACE ".*/([a-z]+)_target.cpp" "\\1" target ${source})
  add_executable(fuzz_${target} ${CMAKE_SOURCE_DIR}/tests/fuzz/main.cpp
    ${CMAKE_SOURCE_DIR}/tests/fuzz/draw.cpp ${CMAKE_SOURCE_DIR}/tests/fuzz/told.cpp ${source})
  target_link_libraries(fuzz_${target} PRIVATE gradient_walk)
  target_include_directories(fuzz_${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(fuzz_${target} PRIVATE FUZZ_TARGET=${target}Target)
  target_link_options(fuzz_${target} PRIVATE -fsanitize=fuzzer)
endforeach()
