import { SETTINGS } from './config.ts';

type Name = keyof typeof SETTINGS;
const NAMES = Object.keys(SETTINGS) as Name[];

/** `docs/settings.md`, from the table of settings. */
export function settingsPage(): string {
  const rows = NAMES.map(
    (name) => `| \`${name}\` | ${defaultOf(name) && `\`${defaultOf(name)}\``} | ${meaningOf(name)} |`,
  );
  return [
    '# Settings',
    '',
    'Environment variables, or lines of a file `.env` beside `package.json`. Nothing is needed to try Nomade on a laptop.',
    '',
    '| setting | default | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** `.env.example`: every setting, switched off. */
export function envExample(): string {
  const entries = NAMES.map((name) => `# ${meaningOf(name).replaceAll('`', '')}\n# ${name}=${defaultOf(name)}\n`);
  return `# Copy this file to .env and take the # away from the lines you need.\n\n${entries.join('\n')}`;
}

function meaningOf(name: Name): string {
  const { description } = SETTINGS[name];
  if (!description) throw new Error(`${name} is not described`);
  return description;
}

/** What holds when nothing is given, as text; empty where that is nothing. */
function defaultOf(name: Name): string {
  const left = SETTINGS[name].safeParse(undefined).data;
  return typeof left === 'string' || typeof left === 'number' ? String(left) : '';
}
