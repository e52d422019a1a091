// An address as a code for cameras, drawn as one path: sharp at any size, and dark on light in every theme, which
// cameras rely on.

import { encode } from 'uqr'
import { useMemo } from 'preact/hooks'

/** Modules of quiet around the code: the standard asks for four. */
const BORDER = 4

/** `address` is what the code holds; `label` says what it is for. */
export function Qr({ address, label }: { address: string; label: string }) {
  const { path, size } = useMemo(() => {
    const code = encode(address, { ecc: 'M', border: BORDER })
    const dark = code.data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
    )
    return { path: dark.join(''), size: code.data.length }
  }, [address])
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect fill="#fff" width={size} height={size} />
      <path fill="#000" d={path} />
    </svg>
  )
}
