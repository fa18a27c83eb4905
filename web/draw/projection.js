/**
 * @typedef {object} Camera  where one looks from, in radians
 * @property {number} azimuth  around the upright axis
 * @property {number} elevation  above the ground
 *
 * @typedef {object} Projection
 * @property {(x: number, y: number, z: number) => [number, number]} project  to pixels
 * @property {boolean} xAway  larger x lies further away
 * @property {boolean} yAway
 * @property {boolean} alongX  lines along x run across the line of sight rather than along it
 */

/**
 * The camera turned by so many radians, never from below and never straight from above.
 * @param {Camera} camera
 * @param {number} azimuth
 * @param {number} elevation
 * @returns {Camera}
 */
export function turn(camera, azimuth, elevation) {
  const around = 2 * Math.PI;
  const turned = camera.azimuth + azimuth;
  return {
    azimuth: turned - around * Math.round(turned / around),
    elevation: Math.min(1.3, Math.max(0.3, camera.elevation + elevation)),
  };
}

/**
 * A parallel projection of the box [−1, 1] × [−1, 1] × [0, 1]. It keeps its size while it turns, so
 * that nothing breathes.
 * @param {Camera} camera
 * @param {{width: number, height: number, top?: number}} frame
 * @param {number} tall  height of the box in units of its half width
 * @returns {Projection}
 */
export function createProjection({ azimuth, elevation }, frame, tall) {
  const { width, height, top = 0 } = frame;
  const [cos, sin] = [Math.cos(azimuth), Math.sin(azimuth)];
  const [up, flat] = [Math.cos(elevation), Math.sin(elevation)];
  const scale = Math.min(width / 3.3, height / 2.75);
  const centreX = width / 2;
  const centreY = top + height / 2 + (tall / 2) * up * scale;
  return {
    project(x, y, z) {
      const right = x * cos - y * sin;
      const away = x * sin + y * cos;
      return [centreX + right * scale, centreY - (away * flat + z * tall * up) * scale];
    },
    xAway: sin > 0,
    yAway: cos > 0,
    alongX: Math.abs(cos) >= Math.abs(sin),
  };
}
