/**
 * The pictures: id → module (loaded when a card shows it) and the key of its title.
 * A new scene is one file, one line here and its words.
 * @type {Record<string, {load: () => Promise<{default: import('./scene-types.js').SceneModule}>, label: string}>}
 */
export const scenes = {
  curve: { load: () => import('./curve.js'), label: 'scene.curve' },
  contour: { load: () => import('./contour.js'), label: 'scene.contour' },
  surface: { load: () => import('./surface.js'), label: 'scene.surface' },
  'loss-curve': { load: () => import('./loss-curve.js'), label: 'scene.loss-curve' },
  points: { load: () => import('./points.js'), label: 'scene.points' },
  fit: { load: () => import('./fit.js'), label: 'scene.fit' },
  features: { load: () => import('./features.js'), label: 'scene.features' },
  minibatch: { load: () => import('./minibatch.js'), label: 'scene.minibatch' },
  'update-anatomy': { load: () => import('./update-anatomy.js'), label: 'scene.update-anatomy' },
  gradients: { load: () => import('./gradients.js'), label: 'scene.gradients' },
};
