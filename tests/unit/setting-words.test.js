import { describe, expect, it } from 'vitest';
import { createNodeClient } from '../../web/engine/node.js';
import { languages, loadWords, words } from '../../web/i18n/index.js';
/** @import { Experiment } from '../../web/engine/types.js' */

const client = await createNodeClient();
const registry = /** @type {Experiment[]} */ (await client.call('registry'));

describe.each(languages)('the words of the registry, in %s', (language) => {
  const settings = registry.flatMap((experiment) => experiment.settings);
  it.each([...new Set(settings.map(({ name }) => name))])(
    '%s has a label and a help',
    async (name) => {
      const t = await loadWords(language, words.settings);
      for (const key of [`setting.${name}`, `setting.${name}.help`]) expect(t(key)).not.toBe(key);
      const row = settings.find((setting) => setting.name === name);
      for (const choice of row?.choices ?? []) {
        expect(t(`setting.${name}.${choice}`)).not.toBe(`setting.${name}.${choice}`);
      }
      if (row?.kind === 'flag') expect(t(`switch.${name}`)).not.toBe(`switch.${name}`);
    },
  );
  it.each([...new Set(registry.flatMap(({ phases }) => phases))])('phase %s', async (phase) => {
    const t = await loadWords(language, words.settings);
    expect(t(`phase.${phase}`)).not.toBe(`phase.${phase}`);
  });
});
