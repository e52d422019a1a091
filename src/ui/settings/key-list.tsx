// Every key there is, by what one is doing, and how to do the same by touch. The list is held against the program by
// tests/e2e/keys.spec.ts.

import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'
import { Switch } from './choice.tsx'

/** Keys that have a sign instead of a name, or beside it. */
const SIGNS = { left: '←', right: '→', up: '↑', down: '↓' } as const

/** Keys that have a name in each language. */
const NAMES = [
  'shift',
  'enter',
  'escape',
  'home',
  'end',
  'pageUp',
  'pageDown',
  'space',
  'tab',
  'letter',
  'arrows',
] as const

type Cap =
  | keyof typeof SIGNS
  | (typeof NAMES)[number]
  | 'ctrl'
  | '?'
  | 'S'
  | 'Z'
  | 'N'
  | 'B'
  | 'R'
  | '1'
  | '2'
  | '3'
  | '+'
  | '−'

/** Each entry: the ways to do it, each of them keys that are pressed together. */
export const KEYS = {
  anywhere: {
    list: [['?']],
    tab: [['tab'], ['shift', 'tab']],
    close: [['escape']],
    skip: [['escape']],
  },
  marking: {
    words: [['left'], ['right']],
    sentences: [['up'], ['down'], ['pageUp'], ['pageDown']],
    ends: [['home'], ['end']],
    extend: [['shift', 'arrows']],
    whole: [['S']],
    flag: [['enter']],
    letGo: [['escape']],
    undo: [['ctrl', 'Z']],
    redo: [['ctrl', 'shift', 'Z']],
  },
  naming: {
    letter: [['letter']],
    through: [['up'], ['down']],
    keep: [['enter']],
    sure: [['1'], ['2'], ['3']],
    cancel: [['escape']],
  },
  reveal: {
    next: [['N']],
    back: [['B']],
    whole: [['escape']],
  },
  mend: {
    slip: [['1'], ['2'], ['3']],
  },
  tray: {
    answer: [['1'], ['2'], ['3']],
    next: [['N']],
  },
  show: {
    on: [['right'], ['space'], ['enter']],
    back: [['left']],
    ends: [['home'], ['end']],
    all: [['R']],
    scroll: [['up'], ['down']],
    size: [['+'], ['−']],
    blank: [['B']],
    leave: [['escape']],
  },
} as const satisfies Record<string, Record<string, readonly (readonly Cap[])[]>>

const isSign = (cap: Cap): cap is keyof typeof SIGNS => cap in SIGNS
const isNamed = (cap: Cap): cap is (typeof NAMES)[number] => (NAMES as readonly string[]).includes(cap)

/** One key, drawn as its cap. */
function KeyCap({ cap }: { cap: Cap }) {
  const { t } = useApp()
  if (isSign(cap))
    return (
      <kbd>
        <span aria-hidden="true">{SIGNS[cap]}</span>
        <span class="visually-hidden">{t(`keys.cap.${cap}`)}</span>
      </kbd>
    )
  if (isNamed(cap)) return <kbd>{t(`keys.cap.${cap}`)}</kbd>
  if (cap === 'ctrl') return <kbd>{/Mac|iP/.test(navigator.platform) ? '⌘' : t('keys.cap.ctrl')}</kbd>
  return <kbd>{cap}</kbd>
}

function Ways({ ways }: { ways: readonly (readonly Cap[])[] }) {
  return ways.map((caps, index) => (
    <span class="combo" key={index}>
      {index > 0 && ' '}
      {caps.map((cap, at) => (
        <>
          {at > 0 && <span class="plus">+</span>}
          <KeyCap cap={cap} />
        </>
      ))}
    </span>
  ))
}

function Situation({ name }: { name: keyof typeof KEYS }) {
  const { t } = useApp()
  return (
    <section class="tray" aria-labelledby={`keys-${name}`}>
      <h3 id={`keys-${name}`}>{t(`keys.situation.${name}`)}</h3>
      {name !== 'anywhere' && <p class="help">{t(`keys.where.${name}`)}</p>}
      <dl class="key-rows">
        {Object.entries<readonly (readonly Cap[])[]>(KEYS[name]).map(([act, ways]) => (
          <div key={act}>
            <dt>
              <Ways ways={ways} />
            </dt>
            <dd>{t(`keys.${name}.${act}` as 'keys.reveal.next')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function KeyList({ onClose }: { onClose: () => void }) {
  const { t, settings } = useApp()
  const helpKey = useStore(settings, state => state.helpKey)
  return (
    <>
      {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map(name => (
        <Situation key={name} name={name} />
      ))}
      <section class="tray" aria-labelledby="keys-touch">
        <h3 id="keys-touch">{t('keys.situation.touch')}</h3>
        <ul>
          {(['drag', 'taps', 'flag', 'scroll', 'sentences'] as const).map(line => (
            <li key={line}>{t(`keys.touch.${line}`)}</li>
          ))}
        </ul>
      </section>
      <Switch
        label={t('keys.helpKey')}
        checked={helpKey}
        onChange={now => settings.setState({ helpKey: now })}
      />
      <div class="drawer-foot">
        <button type="button" class="primary" onClick={onClose}>
          {t('settings.close')}
        </button>
      </div>
    </>
  )
}
