// Which way a player leans, as a scale with its pointer, and behind it a band as wide as what chance leaves open. The
// words above it say the same.

import type { Estimate } from '../../core/discernment.ts'
import { useApp } from '../context.ts'

/** Further out than this the pointer stays at the edge. */
const EDGE = 1.5
const WIDTH = 300

/** Where a value of c stands on the scale. */
const at = (value: number): number => (Math.min(EDGE, Math.max(-EDGE, value)) / EDGE + 1) * (WIDTH / 2)

export function LeanScale({ criterion: { value, low, high } }: { criterion: Estimate }) {
  const { t } = useApp()
  return (
    <div class="lean-scale" aria-hidden="true">
      <svg viewBox={`-8 0 ${WIDTH + 16} 44`}>
        <rect class="band" x={at(low)} y="10" width={at(high) - at(low)} height="18" rx="3" />
        <path class="rule" d={`M0 28H${WIDTH}`} />
        {Array.from({ length: 7 }, (_, index) => (
          <path
            key={index}
            class="rule"
            d={`M${(index * WIDTH) / 6} ${index === 3 ? 8 : 22}V${index === 3 ? 40 : 34}`}
          />
        ))}
        <path class="pointer" d={`M${at(value)} 30l-7 -22h14z`} />
      </svg>
      <p>
        <span>{t('checkUp.leanLow')}</span> <span>{t('checkUp.leanHigh')}</span>
      </p>
    </div>
  )
}
