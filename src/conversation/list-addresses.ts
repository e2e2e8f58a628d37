import * as z from 'zod/v4';
import type { AnnouncementId } from '../domain/announcements/announcement.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import type { OrganisationId } from '../domain/people/organisation.ts';
import type { PersonId } from '../domain/people/person.ts';
import type { Cell, PublicAddress, Table, TableFormat } from './charts.ts';
import { Seal } from './seal.ts';

/** As long as it takes to open it: it names people. */
const MINUTES = 15;
const MINUTE_MS = 60_000;

/** Who of whom an announcement was for has confirmed it, for the one person who asked and may have it. */
export interface ListAsked {
  organisation: OrganisationId;
  announcement: AnnouncementId;
  by: PersonId;
  language: Language;
  at: Date;
}

/** Rows to be opened in a spreadsheet, more than anybody wants to hold at once. */
export interface LongTable extends Omit<Table, 'rows'> {
  portions: AsyncIterable<Cell[][]>;
}

export const listPath = (sealed: string, format: TableFormat) => `/lists/${sealed}.${format}`;

const Sealed = z.tuple([z.string(), z.string(), z.string(), z.enum(LANGUAGES), z.number()]);

/**
 * Addresses of lists of people. They hold what was asked, sealed, and nothing of what is answered: that is found out when it is
 * fetched, as is whether whoever asked may still have it.
 */
export class ListAddresses {
  readonly #seal: Seal;
  readonly #address: PublicAddress;

  constructor(key: Buffer, address: PublicAddress) {
    this.#seal = new Seal(key, 'lists');
    this.#address = address;
  }

  /** Where whoever has the address has it for a quarter of an hour; undefined where nobody reaches us. */
  of({ organisation, announcement, by, language, at }: ListAsked, format: TableFormat): string | undefined {
    const words = JSON.stringify([organisation, announcement, by, language, at.getTime()]);
    const sealed = this.#seal.close(words, new Date(at.getTime() + MINUTES * MINUTE_MS));
    return sealed && this.#address(listPath(sealed, format));
  }

  /** What {@link of} sealed, as long as it is given. */
  askedIn(sealed: string, now: Date): ListAsked | undefined {
    const words = this.#seal.open(sealed, now);
    const parsed = words === undefined ? undefined : Sealed.safeParse(JSON.parse(words)).data;
    if (!parsed) return undefined;
    const [organisation, announcement, by, language, at] = parsed;
    return {
      ...{ organisation: organisation as OrganisationId, announcement: announcement as AnnouncementId },
      ...{ by: by as PersonId, language, at: new Date(at) },
    };
  }
}
