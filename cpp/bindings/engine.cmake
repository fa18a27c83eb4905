#build / engine / glue.js and engine.wasm.Whoever loads the glue hands it the wasm bytes : a classic
#script that also runs in Node, without eval.
file(GLOB binding_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/cpp/bindings/*.cpp)
add_executable(engine ${binding_sources})
target_compile_options(engine PRIVATE -Os)
target_link_libraries(engine PRIVATE gradient_walk)
target_link_options(engine PRIVATE --bind -O3 -sMODULARIZE=1 -sEXPORT_NAME=createEngine
  -sENVIRONMENT=web,worker -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0
  -sMALLOC=emmalloc)
set_target_properties(engine PROPERTIES OUTPUT_NAME glue)
set(engine_folder ${CMAKE_SOURCE_DIR}/build/engine)
add_custom_command(TARGET engine POST_BUILD
  COMMAND ${CMAKE_COMMAND} -E make_directory ${engine_folder}
  COMMAND ${CMAKE_COMMAND} -E copy glue.js ${engine_folder}/glue.js
  COMMAND ${CMAKE_COMMAND} -E copy glue.wasm ${engine_folder}/engine.wasm
  WORKING_DIRECTORY $<TARGET_FILE_DIR:engine>)
