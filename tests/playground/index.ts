// The frame of the playground: controls for the look of the pieces, and a way into any state of the real game.

import './frame.css'
import { LOOKS, lookOf, type Look } from './look.ts'
import { fillStateForm, goWhereAsked } from './states.ts'

const look = lookOf(location.search)
const form = document.querySelector<HTMLFormElement>('#look')!
const view = document.querySelector<HTMLIFrameElement>('#view')!

/** A labelled choice. */
export function choiceOf(name: string, options: readonly string[], value: string): HTMLLabelElement {
  const select = document.createElement('select')
  select.name = name
  select.append(...options.map(option => new Option(option, option, false, option === value)))
  const label = document.createElement('label')
  label.append(`${name} `, select)
  return label
}

function show(wanted: Look): void {
  const { page, width, ...rest } = wanted
  const address = page === 'stage' ? 'stage.html' : 'pieces.html'
  view.style.width = `${width}px`
  view.src = `${address}?${new URLSearchParams({ page, ...rest })}`
  history.replaceState(null, '', `?${new URLSearchParams(wanted)}`)
}

form.append(
  ...Object.entries(LOOKS).map(([name, options]) => choiceOf(name, options, look[name as keyof Look])),
)
form.addEventListener('change', () => show(Object.fromEntries(new FormData(form)) as Look))

const said = document.getElementById('said')!
if (!(await goWhereAsked(new URLSearchParams(location.search), text => (said.textContent = text)))) {
  show(look)
  fillStateForm(
    document.querySelector<HTMLFormElement>('#state')!,
    choiceOf,
    text => (said.textContent = text),
  )
}
