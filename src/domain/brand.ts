declare const brand: unique symbol;

/** A string that the compiler keeps apart from every other kind of string. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
