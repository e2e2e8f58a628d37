import type { Brand } from '../brand.ts';
import type { Language } from '../language.ts';
import type { PlaceId } from '../places/place.ts';
import type { OrganisationId } from './organisation.ts';

export type PersonId = Brand<'PersonId'>;
export type TeamId = Brand<'TeamId'>;

export const ROLES = [
  'official',
  'manager',
  'delegate',
  'hr',
  'approver',
  'facility',
  'dpo',
  'auditor',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** An official of one organisation. */
export interface Person {
  id: PersonId;
  organisation: OrganisationId;
  name: string;
  /** Lower case. */
  email: string;
  language: Language;
  roles: Role[];
  /** Where they live, if they said so. */
  home?: PlaceId;
}

/** Who a platform says somebody is: the account (`user`) within a tenant or workspace (`realm`). */
export interface Identity {
  platform: 'teams' | 'slack' | 'local';
  realm: string;
  user: string;
}
