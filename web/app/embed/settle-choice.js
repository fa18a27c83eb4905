/**
 * The choice with a card and a picture that there are: an address may name others, and another chapter
 * or card has other ones.
 * @param {import('./choice.js').Choice} choice
 * @param {import('./cards.js').CardEntry[]} cards
 * @returns {import('./choice.js').Choice}
 */
export function settleChoice(choice, cards) {
  const { scope, scene } = choice;
  const named = cards.find(({ id }) => id === choice.card);
  const showing = cards.find(({ scenes }) => scenes.includes(scene));
  const wanted = scope === 'picture' && scene && !named ? (showing ?? cards[0]) : named;
  const entry = wanted ?? cards[0];
  return {
    ...choice,
    card: entry === cards[0] ? '' : entry.id,
    scene: entry.scenes.includes(scene) ? scene : entry.scenes[0],
  };
}
