import landscape from '../shared/landscape/zh.js';

export default {
  ...landscape,
  'scene.outside-picture': '已在画面外',
  'scene.surface.turn': '转动曲面',
  'scene.surface.turned': '转了 {around}°，俯视角 {above}°',
};
