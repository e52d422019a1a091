// The picture of a technique, cut from paper.

import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { DRAWINGS } from './drawings.tsx'

/** The technique's name stands beside it, so it has none of its own. */
export function Emblem({ technique }: { technique: TechniqueId }) {
  return (
    <svg class="emblem" viewBox="0 0 64 64" data-family={familyOf(technique)} aria-hidden="true">
      <path class="ground" d="m3 9 27-6 30 4 2 26-4 27-28 2-26-4-2-29z" />
      <g class="shapes">{DRAWINGS[technique]}</g>
    </svg>
  )
}
