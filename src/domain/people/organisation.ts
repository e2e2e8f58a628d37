import type { Agreement } from '../agreements/agreement.ts';
import type { Brand } from '../brand.ts';
import type { Language } from '../language.ts';
import type { Closure } from '../places/closure.ts';
import type { LaidDown } from '../policy/policy.ts';

export type OrganisationId = Brand<'OrganisationId'>;

/** The level of government an administration belongs to. */
export type GovernmentLevel = 'federal' | 'national' | 'region' | 'community' | 'province' | 'municipality';

/** An administration. */
export interface Organisation {
  id: OrganisationId;
  name: Record<Language, string>;
  level: GovernmentLevel;
  languages: Language[];
  /** IANA name; what "tomorrow" means to its people. */
  zone: string;
  /** The public holidays on which its people are off: a country, and a region where that has days of its own (`BE-DE`). */
  holidays?: string;
  /** How many days after today its people may book. */
  daysAhead: number;
  /** How many days after a day its people may still say where they worked; a week where absent. */
  daysBack?: number;
  /** Days on which it is closed itself, beside the public holidays. */
  closures: Closure[];
  /** What others may use of its sites: everything, where absent; nothing, where the list is empty. */
  agreements?: Agreement[];
  /** What it has laid down itself; `policyOf` says what holds. */
  policy?: LaidDown;
  /** Whom to ask for access: a team or an address, never a person's name. */
  contact: string;
}
