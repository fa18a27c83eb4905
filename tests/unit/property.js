/**
 * How long properties are looked at: `npm run fuzz` asks for more inputs by PROPERTY_RUNS than `npm test`
 * has time for.
 */
const asked = Number(process.env.PROPERTY_RUNS ?? 0);

/** @param {number} few  inputs in `npm test` */
export const propertyRuns = (few) => Math.max(few, asked);

/** Milliseconds that such a test may take. */
export const patience = 30_000 + 5 * asked;
