// Names that nobody else will ever make.

/**
 * 32 characters by chance, 128 bits of it. Not `crypto.randomUUID`: a page that came over plain http has none, and a class
 * that plays on a laptop in the room practises on such pages.
 */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
