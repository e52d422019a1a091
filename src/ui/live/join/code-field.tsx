// A field for a code that is read from a wall: large, in capitals whatever is typed, and patient with blanks.

export function CodeField({
  id,
  label,
  help,
  letters,
  value,
  wrong,
  onValue,
}: {
  id: string
  label: string
  help: string
  /** How many letters the code has. */
  letters: number
  value: string
  /** What is wrong with it, once that has been said. */
  wrong?: string | undefined
  onValue: (value: string) => void
}) {
  return (
    <div class="code-field" data-letters={letters}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="go"
        aria-describedby={`${id}-help${wrong ? ` ${id}-wrong` : ''}`}
        aria-invalid={wrong ? 'true' : undefined}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <p id={`${id}-help`} class="small">
        {help}
      </p>
      {wrong && (
        <p id={`${id}-wrong`} class="join-wrong">
          {wrong}
        </p>
      )}
    </div>
  )
}
