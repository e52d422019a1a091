// The word on the wall: an animal, typed with completion. It keeps those out who are not in the room.

import { useEffect, useRef, useState } from 'preact/hooks'
import { fetchTexts } from '../../../i18n/i18n.ts'
import { LANGUAGES } from '../../../i18n/languages.ts'
import { useApp } from '../../context.ts'
import { moveFocus } from '../../focus.ts'
import { fold } from '../../guide/search.ts'
import { animalsOf } from '../names.ts'

/** The animal that is meant: its whole name, or a beginning that no other has; -1 for none. */
export function animalMeant(animals: readonly string[], typed: string): number {
  const meant = fold(typed).trim()
  if (meant === '') return -1
  const names = animals.map(name => fold(name))
  const whole = names.indexOf(meant)
  if (whole >= 0) return whole
  const begun = names.flatMap((name, index) => (name.startsWith(meant) ? [index] : []))
  return begun.length === 1 ? begun[0]! : -1
}

type WithAnimals = { readonly live: { readonly name: { readonly animals: string } } }

/** The animals in the other languages of the game: the wall may speak another one than the phone. */
function useOtherAnimals(): readonly (readonly string[])[] {
  const { language } = useApp()
  const [lists, setLists] = useState<readonly (readonly string[])[]>([])
  useEffect(() => {
    let gone = false
    const others = LANGUAGES.filter(({ tag, pseudo }) => tag !== language && !pseudo)
    // Where they do not come, the phone's own language will do.
    void Promise.allSettled(others.map(({ tag }) => fetchTexts(tag, 'live'))).then(settled => {
      const texts = settled.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
      if (!gone) setLists(texts.map(one => (one as unknown as WithAnimals).live.name.animals.split(', ')))
    })
    return () => {
      gone = true
    }
  }, [language])
  return lists
}

export function WordForm({ isWrong, onWord }: { isWrong: boolean; onWord: (word: number) => void }) {
  const { t, language, announcer } = useApp()
  const [typed, setTyped] = useState('')
  const [unknown, setUnknown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const animals = animalsOf(t)
  const others = useOtherAnimals()
  const collator = new Intl.Collator(language)
  useEffect(() => {
    announcer.say(isWrong ? t('live.refused.wrongWord') : t('join.word.title'))
    return moveFocus(() => input.current)
    // Once for each time the word is asked for.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const found = [animals, ...others].map(list => animalMeant(list, typed)).find(at => at >= 0) ?? -1
    setUnknown(found < 0)
    if (found >= 0) return onWord(found)
    announcer.say(t('join.word.unknown'))
    input.current?.focus()
  }
  const wrong = unknown ? t('join.word.unknown') : isWrong ? t('live.refused.wrongWord') : null
  return (
    <div class="join-slips">
      <section class="join-slip" aria-labelledby="word-title">
        <h1 id="word-title">{t('join.word.title')}</h1>
        <p class="join-lead">{t('join.word.lead')}</p>
        <form onSubmit={submit} noValidate>
          <div class="code-field word-field">
            <label for="word">{t('join.word.label')}</label>
            <input
              id="word"
              ref={input}
              type="text"
              list="word-animals"
              value={typed}
              autocomplete="off"
              autocapitalize="words"
              spellcheck={false}
              enterkeyhint="go"
              aria-describedby={wrong ? 'word-wrong' : undefined}
              aria-invalid={wrong ? 'true' : undefined}
              onInput={({ currentTarget }) => {
                setTyped(currentTarget.value)
                setUnknown(false)
              }}
            />
            <datalist id="word-animals">
              {animals.toSorted(collator.compare).map(name => (
                <option key={name}>{name}</option>
              ))}
            </datalist>
            {wrong && (
              <p id="word-wrong" class="join-wrong">
                {wrong}
              </p>
            )}
          </div>
          <button type="submit" class="primary join-in">
            {t('join.door.in')}
          </button>
        </form>
      </section>
    </div>
  )
}
