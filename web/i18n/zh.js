/** Words for people: one flat table per language, the same keys in each (a test compares them). */
export default {
  // app, element, transport, controls

  // settings and switches

  // errors

  // scenes: curve, contour, surface, loss-curve

  // scenes: points, fit, features, minibatch, update-anatomy, gradients

  // command line
};
