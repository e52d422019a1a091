// A short name for a content, so that a save or a session can tell whether the excerpt it knew has changed.

/**
 * 64-bit FNV-1a over UTF-16 units, as sixteen hexadecimal digits. Not for secrets: it only has to differ when
 * the content does, on any device, also where `crypto.subtle` is missing (plain http).
 */
export function hashOf(content: string): string {
  const prime = 0x100000001b3n
  let hash = 0xcbf29ce484222325n
  for (let i = 0; i < content.length; i++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(content.charCodeAt(i))) * prime)
  return hash.toString(16).padStart(16, '0')
}
