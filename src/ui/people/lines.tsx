// One line for the newsroom, by somebody who has seen how the player is getting on.

import { remarkInNewsroom } from '../../core/remark-moments.ts'
import type { PeopleStore } from '../../store/people-store.ts'
import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'
import { Speech, wordsOf } from './speech.tsx'
import { usePeople } from './use-people.ts'
import { standingOf } from './use-standing.ts'

function Line({ people }: { people: PeopleStore }) {
  const app = useApp()
  // A call may be taken meanwhile.
  const memory = useStore(people, state => state)
  const remark = remarkInNewsroom(standingOf(app, memory, people.daysSince))
  return (
    <Speech who={remark.who} code={remark.code}>
      <p class="speech-line">{wordsOf(app.t, remark)}</p>
    </Speech>
  )
}

/** The line with its portrait, once it is known what to say; its place is kept until then. */
export function MenuLine() {
  const people = usePeople()
  return people === null ? null : <div class="menu-line">{people && <Line people={people} />}</div>
}
