import vm from 'node:vm';
import { expect, test } from 'vitest';
import { assemble, binaryString } from '../../../web/tooling/build-worker.js';

const everyByte = Uint8Array.from({ length: 512 }, (_, at) => (at < 256 ? at : 511 - at));

test('bytes survive as a string literal, also through UTF-8 and inside an HTML page', () => {
  const literal = binaryString(everyByte);
  const utf8 = new TextDecoder().decode(new TextEncoder().encode(literal));
  const text = /** @type {string} */ (vm.runInNewContext(`"${utf8}"`));
  expect(Array.from(text, (character) => character.charCodeAt(0))).toEqual([...everyByte]);
  expect(literal).not.toMatch(/[<\n\r\0]/);
});

test('the script is a classic one: glue and bytes reach the worker, no name leaks', () => {
  const glue = `var createEngine = (() => async ({ wasmBinary }) => wasmBinary.length)();
if (typeof exports === 'object' && typeof module === 'object') module.exports = createEngine;
else if (typeof define === 'function' && define['amd']) define([], () => createEngine);`;
  const worker =
    '(function(e){answer=e.createEngine({wasmBinary:e.wasmBinary})})(gradientWalkEngine);';
  const world = vm.createContext({ answer: null, exports: {}, module: {} });
  vm.runInContext(assemble(glue, everyByte, worker), world);
  expect(world.module).toEqual({});
  expect(Object.keys(world).sort()).toEqual(['answer', 'exports', 'module']);
  return expect(world.answer).resolves.toBe(512);
});
