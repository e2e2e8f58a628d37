import { writeFileSync } from 'node:fs';
import { envExample, settingsPage } from '../settings-text.ts';

/** `npm run settings`: writes `docs/settings.md` and `.env.example` anew from the table in `src/config.ts`. */
writeFileSync(new URL('../../docs/settings.md', import.meta.url), settingsPage());
writeFileSync(new URL('../../.env.example', import.meta.url), envExample());
