// A small cut-paper picture for each technique, in a field of 64 by 64. Shapes are of four papers: `i` the family's
// ink, `d` dark, `p` pale, `w` lamplight; `l` is a drawn line and `s` a thread.

import type { ComponentChildren } from 'preact'
import type { TechniqueId } from '../../core/technique.ts'

/** A head and shoulders, `x` and `y` at the chin. */
const bust = (x: number, y: number, kind: string, scale = 1) => (
  <g class={kind} transform={`translate(${x} ${y}) scale(${scale})`}>
    <path d="M-5.5-6.5-3-12l5-.8 4 4-.8 5.6-4 3.6-4.6-1.2zM-11 14L-10 5.6-4.5 1.2h9l5.9 4.4L11 14z" />
  </g>
)

export const DRAWINGS: Readonly<Record<TechniqueId, ComponentChildren>> = {
  // A question mark that ends in a fish hook.
  'just-asking-questions': (
    <>
      <path class="l thick" d="M21 22c1-9 21-11 22 1 0 8-11 8-11 17v7c0 7-10 7-10 0v-3" />
      <path class="i" d="m18 47 4-9 4 8-4-2z" />
      <path class="w" d="m40 46 6-3 5 4-2 6-7 1-3-4z" />
    </>
  ),
  // Two clocks that happen to agree, and a thread somebody has tied.
  'insinuation-by-coincidence': (
    <>
      <path class="s" d="M19 22c4-14 22-14 26 0" />
      <path class="i" d="m8 36 4-11 11-2 8 7-1 12-9 7-10-3z" />
      <path class="d" d="m34 35 5-10 10-1 8 8-2 12-10 5-9-5z" />
      <path class="l pale" d="M19 29v8l6 3M45 29v8l6 3" />
    </>
  ),
  // A face that winks.
  innuendo: (
    <>
      <path class="i" d="m12 32 5-15 14-7 15 4 8 13-3 16-12 11-17-1-9-9z" />
      <path class="p" d="m22 26 5-2 2 5-4 3z" />
      <path class="l pale" d="m38 29 5-3 6 2M24 42c7 5 14 3 19-5" />
    </>
  ),
  // A coat and a hat with nobody in between.
  'anonymous-sourcing': (
    <>
      <path class="d" d="m14 23 8-3 3-11 14-1 3 11 9 3-1 4-35 1z" />
      <path class="s" d="M24 29c0 12 16 12 16 0" />
      <path class="i" d="m10 57 3-13 13-6 6 7 6-7 13 5 3 14z" />
      <path class="w" d="m29 45 3 4 3-4 1 12h-8z" />
    </>
  ),
  // Speech out of a fog.
  'vague-attribution': (
    <>
      <path class="i" d="m10 29 3-9 9-2 5-7 11-1 5 6 9 2 3 9-5 7-22 2-6 8-1-8-8-2z" />
      <path class="l pale" d="M21 26h4m4 0h6m4 0h5" />
      <path class="l" d="M8 46h22m6 0h20M14 53h10m6 0h22" />
    </>
  ),
  // A scholar's cap over a lectern, and a coin on its way down.
  'interested-authority': (
    <>
      <path class="d" d="m8 20 23-9 25 8-24 9z" />
      <path class="d" d="m20 25 12 5 12-5v8l-12 5-12-5z" />
      <path class="l" d="M52 20v12" />
      <path class="i" d="m18 43 29-1-3 5-3 12H24l-3-11z" />
      <path class="w" d="m48 36 5-2 4 4-2 5-6 1-3-4z" />
    </>
  ),
  // One voice, and its echoes in a row.
  'strength-in-numbers': (
    <>
      {bust(50, 36, 'd', 0.75)}
      {bust(40, 37, 'i', 0.85)}
      {bust(29, 38, 'd', 0.95)}
      {bust(17, 40, 'i', 1.1)}
    </>
  ),
  // A single domino is blamed for the row.
  'causal-oversimplification': (
    <>
      <path class="w" d="m8 26 8-3 11 29-8 3z" />
      <path class="i" d="m24 24 8-2 5 31-8 1zM38 22l8-1 2 32-8 1zM51 21l7 1-1 32-7-1z" />
      <path class="l" d="M6 57h53" />
    </>
  ),
  // A signpost with two arms left; the others are sawn off.
  'false-dilemma': (
    <>
      <path class="d" d="m29 8 6-1 1 52-8 1z" />
      <path class="i" d="m35 13 16-1 6 6-5 6-17 1zM29 27l-16-1-6 6 6 6 16-1z" />
      <path class="s" d="M38 38h15M38 45h15M26 45H12" />
    </>
  ),
  // A leap from firm ground to ground that is not there.
  'jumping-to-conclusions': (
    <>
      <path class="i" d="m5 58 1-24 14-2 3 26z" />
      <path class="s" d="M17 27C24 6 43 6 51 34" />
      <path class="w" d="m30 14 4-5 6 2 1 6-5 3-5-2z" />
      <path class="d" d="m43 58 3-10 13-3 1 13z" />
    </>
  ),
  // Two people, and a thread that was tied for them.
  'guilt-by-association': (
    <>
      {bust(18, 38, 'i', 1.15)}
      {bust(46, 38, 'd', 1.15)}
      <path class="s" d="M20 47c7 9 17 9 24 0" />
      <path class="w" d="m29 51 3-3 4 3-3 4z" />
    </>
  ),
  // Two cherries picked, and the place of a third.
  'cherry-picking': (
    <>
      <path class="l" d="M22 40c2-14 9-22 20-28-3 9-2 17 2 26" />
      <path class="w" d="m42 12 12-4 4 7-10 4z" />
      <path class="i" d="m12 46 5-8 10 0 5 8-3 9-10 3-6-4z" />
      <path class="i" d="m37 44 6-7 9 2 4 8-4 8-10 1-5-5z" />
      <path class="s" d="M8 24a7 7 0 1 1 14 0 7 7 0 1 1-14 0" />
    </>
  ),
  // A head with a keyhole, and an eye for keyholes.
  'nefarious-intent': (
    <>
      <path class="i" d="m16 58 2-12-7-12 3-15 13-9 15 2 9 11-1 8 5 9-6 2-1 8-10 1 1 7z" />
      <path class="p" d="m27 27 4-5 6 2 1 6-4 3 3 9H28l3-9z" />
    </>
  ),
  // A full purse, and an arrow from it to whoever stands near.
  'cui-bono': (
    <>
      <path class="i" d="m14 56-4-12 6-13 8-6-4-9 7 3 5-5 5 5 8-2-5 8 8 7 5 12-4 12z" />
      <path class="l pale" d="M23 25h17" />
      <path class="w" d="m25 42 6-4 7 3 1 7-5 5-7-2z" />
    </>
  ),
  // A portrait hung askew, with a crack that somebody has put into it.
  'casting-doubt': (
    <>
      <path class="d" d="m10 17 40-7 6 39-41 7z" />
      <path class="p" d="m16 22 29-5 5 27-30 5z" />
      {bust(33, 34, 'i', 0.85)}
      <path class="l pencil" d="m39 9-6 13 7 8-9 9 6 9-4 9" />
    </>
  ),
  // A match for a pen.
  'loaded-language': (
    <>
      <path class="d" d="m9 55 29-29 5 5-29 29z" />
      <path class="w" d="m40 34-8-10 2-11 8 4 2-11 10 9 4 12-7 9z" />
      <path class="i" d="m42 30-4-6 2-6 5 3 3-5 3 8-3 6z" />
    </>
  ),
  // A label on a string.
  'name-calling': (
    <>
      <path class="s" d="M49 8c-8 0-13 4-16 12" />
      <path class="i" d="m33 15 15 8-1 14-26 23-14-17z" />
      <path class="p" d="m35 24 4-2 3 4-3 4-4-2z" />
      <path class="l pale" d="m19 41 10-8m-5 14 12-10" />
    </>
  ),
  // A small fish and its shadow.
  exaggeration: (
    <>
      <path class="i" d="m4 24 10-11 21-3 13 9 12-8-3 14 3 13-12-8-14 8-20-3z" />
      <path class="w" d="m20 50 6-5 10 0 5 4 6-4-1 6 1 6-6-4-6 4-10-1z" />
      <path class="p" d="m14 22 3-2 2 3-3 2z" />
    </>
  ),
  // A stamp that says yes by itself.
  'false-certainty': (
    <>
      <path class="d" d="m25 7 13-1 4 8-5 15h-11l-5-14z" />
      <path class="i" d="m12 30 40-2 2 11-43 2z" />
      <path class="l" d="m18 51 9 7 19-11" />
    </>
  ),
}
