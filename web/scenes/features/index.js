import { canvasScene } from '../canvas-scene.js';
import { cloudKey, drawCloud } from '../shared/data/cloud.js';
import { inPanel } from '../shared/panel.js';
import { draw } from './draw.js';
import { hit, layout } from './layout.js';
import { words } from './words.js';

/**
 * Each feature against the label, side by side. The points lie around a line whose slope is that
 * feature's weight; what takes them off it is what the other features add.
 */
export default canvasScene({
  needs: [],
  words,
  layout,
  backdrop: {
    key: (panels, view) => panels.flatMap(({ plot }, k) => cloudKey(plot, view, k)),
    draw({ context: g }, panels, view, { colours }) {
      panels.forEach((panel, k) =>
        inPanel(g, panel, () =>
          drawCloud(g, panel.plot, view, k, { colour: colours.data, alpha: 0.32 }),
        ),
      );
    },
  },
  draw,
  hit,
});
