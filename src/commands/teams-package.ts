import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/v4';
import { zip } from './zip.ts';

const FOLDER = join(import.meta.dirname, '../../manifest/teams');
const FILES = ['manifest.json', 'color.png', 'outline.png', 'nl.json', 'fr.json', 'de.json'];
/** What stands in our manifest where an installation has its own. */
const NO_APP_ID = '00000000-0000-0000-0000-000000000000';
const NO_DOMAIN = 'nomade.example.org';

const Wanted = z.object({
  'app-id': z.guid({
    error: '--app-id: the Application (client) ID of the Azure bot, as 8-4-4-4-12 hexadecimal digits',
  }),
  domain: z
    .string({ error: '--domain: the host name that Nomade is reached at' })
    .regex(/^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i, {
      error: '--domain: a host name alone, such as nomade.example.org',
    }),
  out: z.string(),
});

/** The app package that is uploaded to Teams. */
export function teamsPackage(appId: string, domain: string): Buffer {
  const contents = FILES.map((name): [string, Buffer] => [name, readFileSync(join(FOLDER, name))]);
  const files = Object.fromEntries(contents);
  const manifest = String(files['manifest.json'])
    .replaceAll(NO_APP_ID, appId.toLowerCase())
    .replaceAll(NO_DOMAIN, domain);
  return zip({ ...files, 'manifest.json': Buffer.from(manifest) });
}

/** `npm run teams-package -- --app-id … --domain …`: writes the package; `--out` says where. */
function main(): void {
  const options = {
    'app-id': { type: 'string' },
    domain: { type: 'string' },
    out: { type: 'string', default: 'var/nomade-teams.zip' },
  } as const;
  const wanted = Wanted.safeParse(parseArgs({ options, strict: false }).values);
  if (!wanted.success) {
    for (const { message } of wanted.error.issues) console.error(message);
    process.exitCode = 1;
    return;
  }
  const { 'app-id': appId, domain, out } = wanted.data;
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, teamsPackage(appId, domain));
  console.log(out);
}

if (import.meta.main) main();
