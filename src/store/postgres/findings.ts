import type { Client } from 'pg';

/** What an administrator should know. */
export interface Finding {
  finding: 'role-walks-through-the-wall' | 'disk-is-not-waited-for';
}

/** Looks for settings of the server under which our promises do not hold. */
export async function foundAt(client: Client): Promise<Finding[]> {
  const { rows } = await client.query<{ mighty: boolean; commit: string; fsync: string }>(
    `SELECT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS mighty,
            current_setting('synchronous_commit') AS commit, current_setting('fsync') AS fsync`,
  );
  const [found] = rows;
  const findings: Finding[] = [];
  if (found?.mighty) findings.push({ finding: 'role-walks-through-the-wall' });
  if (found?.commit === 'off' || found?.fsync === 'off') findings.push({ finding: 'disk-is-not-waited-for' });
  return findings;
}
