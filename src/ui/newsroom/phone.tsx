// The telephone, and what lies around it: also the way into a session that somebody else has opened.

import { useEffect, useState } from 'preact/hooks'
import type { Furnishing } from '../../store/furnish.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { PhoneCall, useNewCall } from '../people/phone-call.tsx'
import { hashOf } from '../route.ts'
import { Cutout, Decor, thing } from './thing.tsx'

/** Whether it has been heard: it rings once for a call, however often the player comes by. */
let hasRung = false

export function Phone({ furnishing }: { furnishing: Furnishing }) {
  const { t, stage } = useApp()
  const [isCalling, setIsCalling] = useState(false)
  const isNew = useNewCall()
  useEffect(() => {
    if (!isNew || hasRung) return
    hasRung = true
    perform(stage, 'ring')
  }, [isNew, stage])
  return (
    <section class="phone-side" aria-label={t('room.phone.place')} {...thing('desk', 'phone-side')}>
      <Decor name="banker" />
      <button
        type="button"
        class="phone"
        onClick={() => {
          perform(stage, 'pick')
          hasRung = false
          setIsCalling(true)
        }}
        data-picks="phone"
      >
        <span class="phone-picture" aria-hidden="true" {...thing('phone', 'phone', isNew ? 'new' : 'quiet')}>
          <Cutout name="phone-body" />
          <Cutout name="phone-handset" />
          <span class="phone-lamp" />
        </span>
        <span class="label">{t(isNew ? 'room.phone.new' : 'room.phone.quiet')}</span>
      </button>
      <a class="join-way" href={hashOf({ screen: 'join' })} onClick={() => perform(stage, 'pick')}>
        <span class="label">{t('room.join')}</span>
      </a>
      <Decor name="mug" />
      {furnishing.plants > 2 && <Decor name="sofa-plant" />}
      {isCalling && <PhoneCall onClose={() => setIsCalling(false)} />}
    </section>
  )
}
