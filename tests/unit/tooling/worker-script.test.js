import vm from 'node:vm';
import zlib from 'node:zlib';
import { expect, test } from 'vitest';
import { assemble } from '../../../web/tooling/build-worker.js';

const everyByte = Uint8Array.from({ length: 512 }, (_, at) => (at < 256 ? at : 511 - at));

test('the script is a classic one: glue and bytes reach the worker, no name leaks', () => {
  const glue = `var createEngine = (() => (text) => ({ text }))();
if (typeof exports === 'object' && typeof module === 'object') module.exports = createEngine;
else if (typeof define === 'function' && define['amd']) define([], () => createEngine);`;
  const worker = '(function(e){answer=e.createEngine(e.deflatedWasm)})(gradientWalkEngine);';
  const world = vm.createContext({ answer: null, exports: {}, module: {} });
  vm.runInContext(assemble(glue, everyByte, worker), world);
  expect(world.module).toEqual({});
  expect(Object.keys(world).sort()).toEqual(['answer', 'exports', 'module']);
  const bytes = zlib.inflateSync(Buffer.from(world.answer.text, 'base64'));
  expect([...bytes]).toEqual([...everyByte]);
  expect(world.answer.text).not.toMatch(/[^A-Za-z0-9+/=]/);
});
