const LONGEST = 2_000;
/** No blanks, nothing that turns the order of reading around, and no other way to write the slashes. */
const WRITTEN_OUT = /^https:\/\/[^\\\s\p{Cc}\p{Cf}]+$/iu;

/**
 * Whether people may be sent there. An address that says who one is to be there is a trap: what stands before the `@` looks
 * like where it leads.
 */
export function isLink(link: string): boolean {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && link.length <= LONGEST && WRITTEN_OUT.test(link); // prettier-ignore
}
