// The store of what the people of the desk have said, once it is there.

import { useEffect, useState } from 'preact/hooks'
import type { PeopleStore } from '../../store/people-store.ts'
import { useApp } from '../context.ts'

/** The store; undefined while it is on its way, null where it cannot be had: then nobody speaks. */
export function usePeople(): PeopleStore | null | undefined {
  const { loadPeople } = useApp()
  const [people, setPeople] = useState<PeopleStore | null>()
  useEffect(() => {
    let gone = false
    loadPeople().then(
      store => !gone && setPeople(store),
      () => !gone && setPeople(null),
    )
    return () => {
      gone = true
    }
  }, [loadPeople])
  return people
}
