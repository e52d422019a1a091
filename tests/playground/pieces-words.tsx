// What there is while an excerpt is read and marked.

import { TECHNIQUES } from '../../src/core/technique.ts'
import { tell, type Notice } from '../../src/store/notice-store.ts'
import { DraftBar } from '../../src/ui/panels/draft-bar.tsx'
import { FlagList } from '../../src/ui/panels/flag-list.tsx'
import { MarkingPanel } from '../../src/ui/panels/marking-panel.tsx'
import { Notices } from '../../src/ui/panels/notices.tsx'
import { Palette } from '../../src/ui/panels/palette.tsx'
import { KeysDialog } from '../../src/ui/panels/keys-dialog.tsx'
import { SettingsDialog } from '../../src/ui/panels/settings-dialog.tsx'
import { TaughtCard } from '../../src/ui/panels/taught-card.tsx'
import { decorationsOf } from '../../src/ui/screens/reveal-marks.ts'
import { WaitingScreen } from '../../src/ui/screens/waiting-screen.tsx'
import { Sheet } from '../../src/ui/sheet/sheet.tsx'
import { composeParts } from '../fixtures/parts.ts'
import { openAs, stateOf, type Piece } from './piece.ts'

/** A palette over some words, with so many techniques; with a flag that is being changed where `edits`. */
async function palette(
  language: string,
  name: string,
  count: number,
  { asksSure = false, edits = false } = {},
): Promise<Piece> {
  // Spread over the families, as they are when a few have been taught.
  const taught = TECHNIQUES.filter(
    (_, index) => Math.floor((index * count) / 19) !== Math.floor(((index - 1) * count) / 19),
  )
  const parts = await openAs(
    language,
    'lamp-oil',
    edits ? 'perfect' : 'nothing',
    edits ? { sure: asksSure } : { taught },
  )
  if (edits) parts.actions.edit(stateOf(parts).round.flags[2]!.id)
  else parts.draft.setState({ mode: 'choosing', range: { anchor: 45, focus: 52 } })
  return { name, parts, element: <Palette actions={parts.actions} asksSure={asksSure} /> }
}

async function sheet(language: string, name: string, id: string): Promise<Piece> {
  const parts = await openAs(language, id, 'mixed')
  const { text } = stateOf(parts)
  const decorations = decorationsOf(parts.play.getState(), -1, parts.i18n.t)
  return {
    name,
    parts,
    element: <Sheet text={text} decorations={decorations} sheetRef={null} label={name} />,
  }
}

async function beside(language: string): Promise<Piece[]> {
  const [empty, full, open, moved, whole] = await Promise.all([
    openAs(language, 'lamp-oil', 'nothing'),
    openAs(language, 'lamp-oil', 'everything'),
    openAs(language, 'lamp-oil', 'nothing'),
    openAs(language, 'lamp-oil', 'perfect'),
    openAs(language, 'lamp-oil', 'mixed'),
  ])
  open.draft.setState({ mode: 'open', range: { anchor: 45, focus: 45 } })
  moved.draft.setState({ mode: 'idle', range: null, editing: stateOf(moved).round.flags[1]!.id })
  const text = stateOf(empty).text
  const flags = (parts: typeof empty) => ({ text, flags: stateOf(parts).round.flags, actions: parts.actions })
  return [
    { name: 'flags: none', parts: empty, element: <FlagList {...flags(empty)} /> },
    { name: 'flags: many', parts: full, element: <FlagList {...flags(full)} /> },
    { name: 'draft: a first word is set', parts: open, element: <DraftBar {...flags(open)} /> },
    { name: 'draft: a flag waits for other words', parts: moved, element: <DraftBar {...flags(moved)} /> },
    { name: 'taught: one', parts: empty, element: <TaughtCard techniques={TECHNIQUES.slice(0, 1)} open /> },
    {
      name: 'taught: two',
      parts: empty,
      element: <TaughtCard techniques={['casting-doubt', 'exaggeration']} open />,
    },
    {
      name: 'marking panel',
      parts: whole,
      element: <MarkingPanel {...flags(whole)} round={stateOf(whole).round} />,
    },
  ]
}

const NOTICES: readonly Omit<Notice, 'id'>[] = [
  { code: 'damagedSave', file: { name: 'just-asking round.json', content: '{ "kind": "rou' } },
  { code: 'newerSave', file: { name: 'just-asking round.json', content: '{}' } },
  { code: 'notSaving' },
  { code: 'excerptChanged', count: 0 },
  { code: 'excerptChanged', count: 1 },
  { code: 'excerptChanged', count: 3 },
]

const noticePieces = (language: string): Promise<Piece>[] =>
  NOTICES.map(async notice => {
    const parts = await composeParts({ language })
    tell(parts.notices, notice)
    return { name: `notice: ${notice.code} ${notice.count ?? ''}`, parts, element: <Notices /> }
  })

const waitingPieces = (language: string): Promise<Piece>[] =>
  (['text', 'key', 'unreachable', 'missing', 'damaged'] as const).map(async loading => ({
    name: `waiting: ${loading}`,
    parts: await composeParts({ language }),
    element: <WaitingScreen loading={loading} />,
  }))

export async function wordPieces(language: string): Promise<Piece[]> {
  const settings = await composeParts({ language })
  return [
    await sheet(language, 'sheet with flags', 'lamp-oil'),
    await sheet(language, 'sheet from right to left', 'right-to-left'),
    ...(await beside(language)),
    await palette(language, 'palette: 2 techniques', 2),
    await palette(language, 'palette: 8 techniques', 8),
    await palette(language, 'palette: 19 techniques', 19),
    await palette(language, 'palette: a flag is changed', 19, { edits: true }),
    await palette(language, 'palette: a flag is changed, and how sure', 19, { edits: true, asksSure: true }),
    { name: 'settings', parts: settings, element: <SettingsDialog onClose={() => undefined} /> },
    { name: 'keys', parts: settings, element: <KeysDialog onClose={() => undefined} /> },
    ...(await Promise.all([...noticePieces(language), ...waitingPieces(language)])),
  ]
}
