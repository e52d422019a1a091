// Every panel, dialog and verdict on one page, each in an app of its own, on the small pack. Dialogs are shown in
// their place on the page instead of over it, so that all of them can be seen at once.

import '../../src/ui/styles/main.css'
import '../../src/ui/newsroom/newsroom.ts'
import './pieces.css'
import { render, type ComponentChildren } from 'preact'
import { AppContext } from '../../src/ui/context.ts'
import * as later from '../../src/ui/later.ts'
import * as tools from '../../src/ui/tools.ts'
import { LaterContext, ToolsContext } from '../../src/ui/use-later.ts'
import { appOf } from '../fixtures/parts.ts'
import { wearLook } from './look.ts'
import type { Piece } from './piece.ts'
import { menuPieces } from './pieces-menu.tsx'
import { verdictPieces } from './pieces-verdicts.tsx'
import { wordPieces } from './pieces-words.tsx'

const GROUPS: Readonly<Record<string, (language: string) => Promise<Piece[]>>> = {
  words: wordPieces,
  verdicts: verdictPieces,
  menu: menuPieces,
}

HTMLDialogElement.prototype.showModal = function showInPlace(this: HTMLDialogElement) {
  this.show()
}

function Shown({ piece: { name, parts, element } }: { piece: Piece }) {
  return (
    <section class="piece">
      <h2 class="piece-name" lang="en" dir="ltr">
        {name}
      </h2>
      <AppContext.Provider value={appOf(parts)}>
        <ToolsContext.Provider value={() => Promise.resolve(tools)}>
          <LaterContext.Provider value={() => Promise.resolve(later)}>
            <div class="piece-ground">{element as ComponentChildren}</div>
          </LaterContext.Provider>
        </ToolsContext.Provider>
      </AppContext.Provider>
    </section>
  )
}

const look = wearLook()
const pieces = await (GROUPS[look.page] ?? wordPieces)(look.lang)
render(
  <>
    {pieces.map(piece => (
      <Shown key={piece.name} piece={piece} />
    ))}
  </>,
  document.getElementById('app')!,
)
document.documentElement.dataset['pieces'] = String(pieces.length)
// Panels take the focus as they come, and the last one has it now.
setTimeout(() => scrollTo(0, 0), 300)
