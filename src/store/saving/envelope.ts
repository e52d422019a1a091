// Every record travels in an envelope that says what it is, of which version, and how new.

import type { AnyKind } from './kinds.ts'

export type Envelope = {
  readonly kind: string
  readonly version: number
  /** Grows with every save, so that of two copies the newer one is known. */
  readonly sequence: number
  readonly data: unknown
}

/** The version that records of a kind are written in. */
export const versionOf = (kind: AnyKind<never>): number =>
  'version' in kind ? kind.version : kind.migrations.length + 1

/** Puts data into an envelope of the current version. */
export const seal = <T>(kind: AnyKind<T>, data: T, sequence: number): Envelope => ({
  kind: kind.kind,
  version: versionOf(kind as AnyKind<never>),
  sequence,
  data,
})
