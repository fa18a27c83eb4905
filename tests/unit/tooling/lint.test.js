import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: 'web/tooling/eslint.config.js' });

/** @param {string} filePath @param {string} code @returns {Promise<string[]>} rules that object */
async function objections(filePath, code) {
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const direction = 'gradient-walk/dependency-direction';

test.each([
  ['web/scenes/fit.js', '../engine/client.js'],
  ['web/scenes/fit.js', '../session/session.js'],
  ['web/draw/axes.js', '../scenes/fit.js'],
  ['web/session/session.js', './player.js'],
  ['web/session/session.js', '../embed/element.js'],
  ['web/engine/protocol.js', './client.js'],
  ['web/engine/client.js', './worker.js'],
  ['web/controls/transport/transport.js', '../../session/session.js'],
  ['web/embed/element.js', '../app/shell.js'],
  ['web/app/shell.js', '../tooling/setup.js'],
  ['web/styles/base.js', '../../tests/unit/x.js'],
])('%s may not import %s', async (file, target) => {
  expect(await objections(file, `import '${target}';\n`)).toEqual([direction]);
  expect(await objections(file, `export * from '${target}';\n`)).toEqual([direction]);
  expect(await objections(file, `await import('${target}');\n`)).toEqual([direction]);
});

test.each([
  ['web/scenes/fit.js', '../draw/axes.js'],
  ['web/session/session.js', '../engine/client.js'],
  ['web/session/player.js', './session.js'],
  ['web/embed/element.js', '../scenes/index.js'],
  ['web/app/shell.js', '../embed/element.js'],
  ['web/app/shell.js', 'lit'],
  ['web/vite.config.js', './tooling/plugins/chapters.js'],
  ['tests/unit/x.test.js', '../../web/session/session.js'],
])('%s may import %s', async (file, target) => {
  expect(await objections(file, `import '${target}';\n`)).toEqual([]);
});

test('a scene may not reach for the network or a worker', async () => {
  expect(await objections('web/scenes/fit.js', "fetch('x');\n")).toEqual(['no-restricted-globals']);
  expect(await objections('web/scenes/fit.js', "new Worker('x');\n")).toEqual([
    'no-restricted-globals',
  ]);
});

test('a style attribute in a template is refused', async () => {
  const rule = ['no-restricted-syntax'];
  expect(await objections('web/app/a.js', 'html`<p style="x">`;\nfunction html() {}\n')).toEqual(
    rule,
  );
  expect(await objections('web/app/a.js', "document.body.setAttribute('style', '');\n")).toEqual(
    rule,
  );
});
