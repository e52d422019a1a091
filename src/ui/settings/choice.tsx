// What the drawer is made of: trays with a name, and choices side by side, which are radio buttons by nature.

import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A compartment of the drawer. */
export function Tray({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="tray" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

export type Option<V> = {
  readonly value: V
  readonly label: string
  readonly lang?: string
  readonly className?: string
}

/** One of several, of which one holds. */
export function Choice<V extends string | number>({
  label,
  help,
  value,
  options,
  onChoose,
}: {
  label: string
  /** A line under it, where the names do not say enough. */
  help?: string
  value: V
  options: readonly Option<V>[]
  onChoose: (value: V) => void
}) {
  const id = useId()
  return (
    <fieldset class="choice-set" aria-describedby={help && `${id}-help`}>
      <legend>{label}</legend>
      <div class="segments">
        {options.map(option => (
          <label key={option.value} class={`segment ${option.className ?? ''}`} lang={option.lang}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {help && (
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      )}
    </fieldset>
  )
}

/** Something that is on or off. */
export function Switch({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <label class="switch">
      <input type="checkbox" checked={checked} onChange={event => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  )
}
