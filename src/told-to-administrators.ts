/** By name: not everybody who starts Nomade loads the platforms that some of them come from. */
const TOLD = [
  'SettingsFaulty',
  'StoreLocked',
  'StoreDamaged',
  'StoreMoved',
  'StoreUnavailable',
  'DatabaseRefused',
  'MigrationRefused',
  'TokenRefused',
];

/** Whether the fault's message is a sentence for an administrator, who can mend it; the others are ours. */
export function isToldToAdministrators(error: unknown): error is Error {
  return error instanceof Error && TOLD.includes(error.name);
}
