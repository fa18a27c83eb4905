import { expect, test } from 'vitest';
import { contrast } from '../contrast.js';
import { codeColours } from '../../../web/styles/code.js';
import { tokens } from '../../../web/styles/tokens.js';

test.each(['light', 'dark'])('code in theme %s stands out 4.5:1 from paper and wash', (name) => {
  const theme = /** @type {'light' | 'dark'} */ (name);
  for (const colour of Object.values(codeColours[theme])) {
    expect(contrast(colour, tokens[theme].paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, tokens[theme].wash)).toBeGreaterThanOrEqual(4.5);
  }
});
