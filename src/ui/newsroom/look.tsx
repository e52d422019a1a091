// The side of the room with the window: the city, the chief and the junior, and what one of them has to say.

import type { Furnishing } from '../../store/furnish.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { MenuLine } from '../people/lines.tsx'
import { useStore } from '../use-store.ts'
import { Cutout, Decor, thing } from './thing.tsx'

/** The window. Picking it lets the day in, or the night. */
function CityWindow() {
  const { t, stage, settings } = useApp()
  const theme = useStore(stage, state => state.look.theme)
  return (
    <button
      type="button"
      class="window"
      onClick={() => {
        perform(stage, 'pick')
        settings.setState({ theme: theme === 'day' ? 'night' : 'day' })
      }}
      {...thing('window', 'window', `window-${theme}`)}
    >
      <Cutout name={`window-${theme}`} />
      <span class="visually-hidden">{t(theme === 'day' ? 'room.window.toNight' : 'room.window.toDay')}</span>
    </button>
  )
}

export function Look({ furnishing }: { furnishing: Furnishing }) {
  const { t } = useApp()
  const { plants, papers, typewriter, cat } = furnishing
  return (
    <section class="look" aria-label={t('room.look')} {...thing('wall', 'look')}>
      <div class="window-side">
        <CityWindow />
        <Decor name="clock" />
        {plants > 0 && <Decor name="ivy" />}
      </div>
      <MenuLine />
      <div class="people" aria-hidden="true">
        <Decor name="radiator" />
        {cat && <Decor name="cat" />}
        <Decor name="chief" />
        <Decor name="junior" />
        {typewriter && <Decor name="typewriter" />}
        {papers > 0 && (
          <span class="piles">
            {Array.from({ length: papers }, (_, index) => (
              <Decor key={index} name="stack" id={`stack:${index}`} tilt={index % 2 === 0 ? -1.5 : 1} />
            ))}
          </span>
        )}
      </div>
    </section>
  )
}
