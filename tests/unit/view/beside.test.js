import { expect, test } from 'vitest';
import { format } from '../../../web/i18n/format.js';
import { languages, loadWords } from '../../../web/i18n/index.js';
import { besideName } from '../../../web/view/beside.js';
import { readRegistry } from '../../contents/registry.js';
import { openSession } from '../session/open.js';

const SETTINGS = { n: 50, sorted: true, peek: true };

/** @param {Record<string, any>} settings @param {string} language */
async function called(settings, language) {
  const t = await loadWords(language);
  const beside = [{ experiment: 'regression', settings: { n: 50, ...settings } }];
  const { session } = await openSession({ experiment: 'regression', settings: SETTINGS, beside });
  const words = { reference: t('run.reference'), same: t('run.same'), t, format };
  return besideName(session.view, session.view.beside.at(-1) ?? session.view, words);
}

test('a run is called by what it does otherwise, in the words of the reader', async () => {
  const own = { ...SETTINGS, 'batch-size': 25, 'zero-init': true, noise: 0.5 };
  expect(await called(own, 'en')).toBe('noise 0.5, B = 25, w from zero');
  expect(await called(own, 'zh')).toBe('噪声 0.5、批量 25、w 从零开始');
});

test('what is switched off is told only where nothing else differs', async () => {
  expect(await called({ sorted: false, peek: false }, 'en')).toBe(
    'without: sorted, peeked at a batch',
  );
  expect(await called({ sorted: false, lr: 0.1 }, 'en')).toBe('η = 0.1');
});

test.each(languages)('no setting is called as programs write it: %s', async (language) => {
  const t = await loadWords(language);
  for (const { settings } of await readRegistry())
    for (const { name, kind } of settings) {
      const written = kind === 'flag' || (kind !== 'choice' && name.includes('-'));
      if (written) expect(t(`run.${name}`, { value: 1 })).not.toBe(`run.${name}`);
    }
});
