/** A finger that moved less far sideways than this, or more up than sideways, meant something else. */
const LEAST = 60;

/**
 * Follows a finger on the card: to the left is on, to the right is back. The page keeps scrolling, since
 * nothing is prevented.
 * @param {PointerEvent} down
 * @param {(way: 1 | -1) => void} turn
 */
export function followSwipe(down, turn) {
  if (down.pointerType !== 'touch' || /** @type {Element} */ (down.target).closest('input')) return;
  const end = new AbortController();
  const { signal } = end;
  const finish = (/** @type {PointerEvent} */ up) => {
    end.abort();
    const [dx, dy] = [up.clientX - down.clientX, up.clientY - down.clientY];
    if (Math.abs(dx) > LEAST && Math.abs(dx) > 2 * Math.abs(dy)) turn(dx < 0 ? 1 : -1);
  };
  addEventListener('pointerup', finish, { signal });
  addEventListener('pointercancel', () => end.abort(), { signal });
}
