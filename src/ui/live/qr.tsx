// An address as a QR code: one path, always dark on light with a quiet margin, because phones want it so.

import { useMemo } from 'preact/hooks'
import { encode } from 'uqr'

/** Light modules around the code: the standard asks for four. */
const MARGIN = 4

/** The dark modules, runs of a row as one rectangle each. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = []
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x++
      runs.push(`M${start} ${y}h${x + 1 - start}v1h-${x + 1 - start}z`)
    }
  })
  return runs.join('')
}

/** `label`: what it leads to, for whoever cannot see it. */
export function Qr({ address, label }: { address: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(address, { ecc: 'M', border: MARGIN })
    return { size: code.size, path: pathOf(code.data) }
  }, [address])
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="qr-paper" width={size} height={size} />
      <path class="qr-ink" d={path} />
    </svg>
  )
}
