// What a process has cost so far, as the system counts it. Linux only: elsewhere there is no figure.

import { readFileSync } from 'node:fs'

/** Clock ticks a second that Linux counts processor time in; the same on every machine it runs Node on. */
const TICKS = 100

export type ProcessFigures = {
  /** Seconds of processor time, in the program and for it in the system. */
  readonly cpu: number
  /** Memory it holds in use, in MB. */
  readonly memory: number
}

/** The figures of a process; NaN for what cannot be had. */
export function figuresOf(pid: number): ProcessFigures {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return {
      cpu: (Number(fields[11]) + Number(fields[12])) / TICKS,
      memory: pages === undefined ? Number.NaN : Number(pages) / 1024,
    }
  } catch {
    return { cpu: Number.NaN, memory: Number.NaN }
  }
}

/** The value below which that share of the values lies; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
