import { TurnState } from '@microsoft/teams-ai';

/**
 * The turn state of teams-ai, keeping nothing: it loses updates of turns at once, computes hashes nobody reads, and
 * would remember what people wrote.
 */
class Stateless extends TurnState {
  override load(): Promise<boolean> {
    return Promise.resolve(true);
  }

  override save(): Promise<void> {
    return Promise.resolve();
  }

  // A new one each time, so that what is put in is gone.
  override get temp(): TurnState['temp'] {
    return { input: '' } as TurnState['temp'];
  }

  override get user(): TurnState['user'] {
    return {};
  }
}

const stateless = new Stateless();

export const turnStateFactory = (): TurnState => stateless;
