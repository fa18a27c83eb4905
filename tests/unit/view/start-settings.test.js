import { describe, expect, it } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { Session } from '../../../web/session/session.js';
import { parametersNow } from '../../../web/view/run-view.js';
import { startSettings } from '../../../web/view/start-settings.js';
/** @import { Experiment } from '../../../web/engine/types.js' */

const client = await createNodeClient();
/** @type {Experiment[]} */
const registry = await client.call('registry');

describe('where a run begins', () => {
  it.each([
    ['descent', { x0: [1, 1] }, [0.3, -2]],
    ['descent', {}, [0.25]],
    ['race', { optimizer: 'adam' }, [0.25, -3]],
    ['by-hand', {}, [2.5, -0.5]],
    ['regression', {}, [0.5, -1.5, 2]],
    ['regression', { 'true-w': [1, 2, 3] }, [0.5, -1.5, 2, 4]],
  ])('%s with %j: at %j', async (experiment, settings, values) => {
    const session = await Session.open({ client, experiment, settings });
    await session.forward('update', 3);
    const start = startSettings(session.view, values);
    expect(start).not.toBeNull();
    await session.set(start ?? {});
    expect(session.view.state.step).toBe(0);
    expect(parametersNow(session.view)).toEqual(values);
  });

  it('is not said to an experiment that takes no start', async () => {
    const other = registry.find(({ id }) => id === 'regression');
    const experiment = /** @type {any} */ ({ ...other, settings: [] });
    const { view } = await Session.open({ client, experiment: 'regression' });
    expect(startSettings({ ...view, experiment }, [1, 2, 3])).toBeNull();
  });
});
