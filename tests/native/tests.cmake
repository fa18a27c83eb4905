# native_tests, digest and the benchmarks: built natively and with emscripten for Node, same sources.
find_package(doctest CONFIG QUIET PATHS /usr/lib/cmake)
find_package(nlohmann_json CONFIG QUIET PATHS /usr/share/cmake /usr/lib/cmake)
if(doctest_FOUND)
  get_target_property(doctest_include doctest::doctest INTERFACE_INCLUDE_DIRECTORIES)
else()
  FetchContent_Declare(doctest GIT_REPOSITORY https://github.com/doctest/doctest.git
                       GIT_TAG v2.4.11 GIT_SHALLOW ON)
  FetchContent_GetProperties(doctest)
  if(NOT doctest_POPULATED)
    FetchContent_Populate(doctest)
  endif()
  set(doctest_include ${doctest_SOURCE_DIR})
endif()
if(nlohmann_json_FOUND)
  get_target_property(json_include nlohmann_json::nlohmann_json INTERFACE_INCLUDE_DIRECTORIES)
else()
  FetchContent_Declare(json URL https://github.com/nlohmann/json/releases/download/v3.11.2/json.tar.xz)
  FetchContent_GetProperties(json)
  if(NOT json_POPULATED)
    FetchContent_Populate(json)
  endif()
  set(json_include ${json_SOURCE_DIR}/include)
endif()

# Copies, because the headers may lie in /usr/include, which must not come onto emcc's search path.
set(test_headers ${CMAKE_BINARY_DIR}/test-headers)
foreach(folder ${doctest_include} ${doctest_include}/..)
  if(EXISTS ${folder}/doctest/doctest.h)
    configure_file(${folder}/doctest/doctest.h ${test_headers}/doctest/doctest.h COPYONLY)
  endif()
endforeach()
file(COPY ${json_include}/nlohmann DESTINATION ${test_headers})

# A program for both hosts; in Node it sees the real file system, and its wasm is inside the script.
function(add_program name optimisation)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE gradient_walk)
  target_compile_options(${name} PRIVATE ${optimisation})
  if(EMSCRIPTEN)
    target_link_options(${name} PRIVATE ${optimisation} -sENVIRONMENT=node -sNODERAWFS=1 -sSINGLE_FILE=1
      -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 -sMALLOC=emmalloc)
  endif()
endfunction()

file(GLOB native_test_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/native/*_test.cpp
     ${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp)
list(FILTER native_test_sources EXCLUDE REGEX "/fuzz/main.cpp$")  # libFuzzer's entry
# The library is what is tested, as the page has it; the tests around it only need to compile soon.
add_program(native_tests -O1 ${CMAKE_SOURCE_DIR}/tests/native/main.cpp ${native_test_sources})
target_include_directories(native_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/native
                           ${CMAKE_SOURCE_DIR}/tests)
target_include_directories(native_tests SYSTEM PRIVATE ${test_headers})
target_compile_definitions(native_tests PRIVATE
  GW_FIXTURES="${CMAKE_SOURCE_DIR}/tests/parity/fixtures"
  GW_FUZZ_CORPUS="${CMAKE_SOURCE_DIR}/tests/fuzz/corpus")
add_program(digest -O3 ${CMAKE_SOURCE_DIR}/tests/native/digest.cpp)
add_program(bench_scratch -O3 ${CMAKE_SOURCE_DIR}/tests/bench/bench_scratch.cpp)
add_program(bench_fashion -O3 ${CMAKE_SOURCE_DIR}/tests/bench/bench_fashion.cpp)

if(NOT EMSCRIPTEN)
  enable_testing()
  add_test(NAME native_tests COMMAND native_tests)
endif()
