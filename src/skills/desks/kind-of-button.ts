import type { Space, SpaceId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { Refusal } from '../../domain/refusal.ts';

/**
 * A button for desks books no room: at no time that was said, it would be held all day.
 *
 * @throws {Refusal} `space-not-there`.
 */
export async function assertKind(kind: Space['kind'], id: SpaceId, places: Places): Promise<void> {
  if ((await places.space(id))?.kind !== kind) throw new Refusal('space-not-there', {});
}
