# build/engine: glue.js and engine.wasm with every experiment, and the same with the basic ones only
# (glue-basic.js, engine-basic.wasm). Whoever loads a glue hands it its wasm bytes: a classic script
# that also runs in Node, without eval.
file(GLOB binding_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/cpp/bindings/*.cpp)
add_library(bindings OBJECT ${binding_sources})
target_compile_options(bindings PRIVATE -Os)
target_link_libraries(bindings PRIVATE gradient_walk)
set(engine_folder ${CMAKE_SOURCE_DIR}/build/engine)

function(add_engine target suffix)
  add_executable(${target} ${ARGN})
  target_link_libraries(${target} PRIVATE gradient_walk)
  target_link_options(${target} PRIVATE --bind -O3 -sMODULARIZE=1 -sEXPORT_NAME=createEngine
    -sENVIRONMENT=web,worker -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0
    -sMALLOC=emmalloc)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME glue${suffix})
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${CMAKE_COMMAND} -E make_directory ${engine_folder}
    COMMAND ${CMAKE_COMMAND} -E copy glue${suffix}.js ${engine_folder}/glue${suffix}.js
    COMMAND ${CMAKE_COMMAND} -E copy glue${suffix}.wasm ${engine_folder}/engine${suffix}.wasm
    WORKING_DIRECTORY $<TARGET_FILE_DIR:${target}>)
endfunction()

# The library's own registry has everything; another one that comes first takes its place.
add_engine(engine_all "" $<TARGET_OBJECTS:bindings>)
add_engine(engine_basic -basic $<TARGET_OBJECTS:bindings>
           ${CMAKE_SOURCE_DIR}/cpp/experiments/registries/basic.cpp)
set_source_files_properties(${CMAKE_SOURCE_DIR}/cpp/experiments/registries/basic.cpp
                            PROPERTIES COMPILE_OPTIONS -Os)
add_custom_target(engine DEPENDS engine_all engine_basic)
