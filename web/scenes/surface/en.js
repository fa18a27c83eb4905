import landscape from '../shared/landscape/en.js';

export default {
  ...landscape,
  'scene.outside-picture': 'outside the picture',
  'scene.surface.turn': 'turn the surface',
  'scene.surface.turned': 'turned by {around}°, seen from {above}° above',
};
