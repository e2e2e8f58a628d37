import { addDays, type LocalDate } from '../../domain/local-date.ts';

const A_MONDAY = '2024-01-01' as LocalDate;

/** Some day that is that weekday, 1 for Monday to 7 for Sunday: for words that name a weekday by one of its days. */
export const aDayThatIs = (weekday: number): LocalDate => addDays(A_MONDAY, weekday - 1);
