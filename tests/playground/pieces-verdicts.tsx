// What there is once an excerpt is signed off: a reason for every kind of stop, the reveal, and the score.

import { FixIt } from '../../src/ui/panels/fix-it.tsx'
import { Reason } from '../../src/ui/panels/reason.tsx'
import { RevealPanel } from '../../src/ui/panels/reveal-panel.tsx'
import { ScorePanel } from '../../src/ui/panels/score-panel.tsx'
import { WALK } from '../../src/ui/screens/page-view.ts'
import { decorationsOf } from '../../src/ui/screens/reveal-marks.ts'
import { Sheet } from '../../src/ui/sheet/sheet.tsx'
import { mendable } from '../fixtures/mendable.ts'
import type { Player } from '../fixtures/players.ts'
import { openAs, stateOf, type Piece } from './piece.ts'

const nothing = () => undefined

async function score(
  language: string,
  name: string,
  id: string,
  player: Player,
  sure = false,
): Promise<Piece> {
  const parts = await openAs(language, id, player, { phase: 'scored', sure })
  const state = stateOf(parts)
  const acts = {
    onAgain: nothing,
    onPage: nothing,
    onMenu: nothing,
    onNext: player === 'perfect' ? null : nothing,
  }
  return {
    name: `score: ${name}`,
    parts,
    element: (
      <ScorePanel
        text={state.text}
        key_={state.key}
        score={state.score}
        round={state.round}
        best={Math.max(60, state.score.score)}
        actions={parts.actions}
        {...acts}
      />
    ),
  }
}

/** A passage of which two slips have been tried. */
async function mending(language: string): Promise<Piece> {
  const parts = await openAs(language, 'lamp-oil', 'perfect', { phase: 'scored' })
  const state = stateOf(parts)
  return {
    name: 'fix it',
    parts,
    element: (
      <FixIt
        text={state.text}
        key_={mendable(state.key)}
        score={state.score}
        round={{ ...state.round, rewrites: { clique: ['leaning', 'fair'] } }}
        actions={parts.actions}
      />
    ),
  }
}

export async function verdictPieces(language: string): Promise<Piece[]> {
  // This player brings every kind of stop about.
  const parts = await openAs(language, 'lamp-oil', 'mixed', { phase: 'revealing' })
  const { text, key, score: judged, passages } = stateOf(parts)
  const panel = (told: number) => (
    <RevealPanel
      text={text}
      key_={key}
      score={judged}
      passages={passages}
      told={told}
      isAgain={false}
      view={WALK}
      onView={nothing}
      actions={parts.actions}
      onScore={nothing}
    />
  )
  const decorations = decorationsOf(parts.play.getState(), passages.length - 1, parts.i18n.t)
  return [
    {
      name: 'sheet, all told',
      parts,
      element: <Sheet text={text} decorations={decorations} sheetRef={null} label="" />,
    },
    ...passages.map((passage, index) => ({
      name: `reason: ${passage.kind}`,
      parts,
      element: <Reason key={index} told={{ passage, text, key, score: judged }} />,
    })),
    { name: 'reveal: the first stop', parts, element: panel(0) },
    { name: 'reveal: the last stop', parts, element: panel(passages.length - 1) },
    await score(language, 'a clean page left clean', 'quiet-ferry', 'nothing'),
    await mending(language),
    await score(language, 'three stars', 'lamp-oil', 'perfect'),
    await score(language, 'no star', 'lamp-oil', 'everything'),
    await score(language, 'mixed', 'lamp-oil', 'mixed'),
    await score(language, 'how sure', 'lamp-oil', 'mixed', true),
    await score(language, 'from right to left', 'right-to-left', 'mixed'),
  ]
}
