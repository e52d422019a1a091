// One technique in the palette: its name, its letter key, a line of help, and the way to its page in the field guide.

import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import { TECHNIQUE_KEYS } from '../technique-keys.ts'

export function TechniqueChoice({
  technique,
  chosen,
  onChoose,
  onPick,
  onAsk,
}: {
  technique: TechniqueId
  chosen: boolean
  onChoose: () => void
  /** Chosen by a click or a tap rather than by arrow keys: no more is needed. */
  onPick: () => void
  /** Asks the field guide about it. */
  onAsk: () => void
}) {
  const { t } = useApp()
  return (
    <div class="choice-row" data-family={familyOf(technique)}>
      <label class="choice">
        <input
          type="radio"
          name="technique"
          value={technique}
          checked={chosen}
          // The label holds the line of help as well, which would be read as the name and again as the description.
          aria-labelledby={`name-${technique}`}
          aria-describedby={`line-${technique}`}
          onChange={onChoose}
          onClick={event => {
            // Arrow keys make clicks, too, but without a pointer: those only choose.
            if (event.detail > 0) onPick()
          }}
        />
        <span class="choice-name" id={`name-${technique}`}>
          {t(`technique.${technique}.name`)}
        </span>
        <kbd aria-hidden="true">{TECHNIQUE_KEYS[technique].toUpperCase()}</kbd>
        <span class="choice-line" id={`line-${technique}`}>
          {t(`technique.${technique}.line`)}
        </span>
      </label>
      <button
        type="button"
        class="ask-guide"
        // Of nineteen buttons only the chosen technique's lies on Tab's way to the rest of the palette.
        tabIndex={chosen ? 0 : -1}
        aria-label={t('palette.about', { technique: t(`technique.${technique}.name`) })}
        onClick={onAsk}
      >
        ?
      </button>
    </div>
  )
}
