import type { Client } from 'pg';
import { DatabaseRefused } from './postgres-faults.ts';

interface Replication {
  names: string;
  commit: string;
  role: string;
  may_look: boolean;
  standbys: number;
}

/**
 * Makes sure that a commit waits for a second server, so that losing the first one loses nothing that was confirmed.
 *
 * @throws {DatabaseRefused}
 */
export async function insistOnStandby(client: Client): Promise<void> {
  const { rows } = await client.query<Replication>(
    `SELECT current_setting('synchronous_standby_names') AS names, current_setting('synchronous_commit') AS commit,
            current_user::text AS role, pg_has_role(current_user, 'pg_read_all_stats', 'USAGE') AS may_look,
            (SELECT count(*)::int FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum')) AS standbys`,
  );
  const because = rows[0] && lackOf(rows[0]);
  if (because) throw new DatabaseRefused(`DATABASE_SYNCHRONOUS_STANDBY is required, but ${because}.`, undefined);
}

function lackOf({ names, commit, role, may_look, standbys }: Replication): string | undefined {
  if (names === '') return 'synchronous_standby_names is empty: PostgreSQL waits for no standby';
  if (commit === 'off' || commit === 'local') return `synchronous_commit is ${commit}: PostgreSQL waits for no standby`;
  if (!may_look) return `the role may not see the standbys: GRANT pg_read_all_stats TO ${role}`;
  if (standbys === 0) return 'no synchronous standby is connected (pg_stat_replication): nothing could be written';
  return undefined;
}
