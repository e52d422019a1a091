// Sessions made on this device that are still there: their console, their wall, and their end.

import { useEffect, useState } from 'preact/hooks'
import type { Shelf } from '../../../live/client/keep.ts'
import { useApp } from '../../context.ts'
import { moveFocus } from '../../focus.ts'
import { hashOf } from '../../route.ts'
import { deleteSession, forgetMade, isThere, madeHere, type Made } from './made.ts'

function Session({ made, onGone }: { made: Made; onGone: () => void }) {
  const { t, language } = useApp()
  const [asks, setAsks] = useState(false)
  const [failed, setFailed] = useState(false)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const erase = (): void => {
    setFailed(false)
    void deleteSession(made).then(isGone => (isGone ? onGone() : setFailed(true)))
  }
  const ask = (now: boolean): void => {
    setAsks(now)
    moveFocus(() => document.getElementById(`live-${now ? 'keep' : 'erase'}-${made.code}`))
  }
  return (
    <li class="lc-made">
      <p>
        <b class="lc-code">{made.code}</b> {t(`trainer.create.preset.${made.preset}.name`)} ·{' '}
        <span dir="auto">{made.headline}</span>
        <br />
        <span class="small">
          {t('trainer.create.madeOn', { date: day.format(made.created) })} ·{' '}
          {t('trainer.create.deletedOn', { date: day.format(made.deletes) })}
        </span>
      </p>
      {asks ? (
        <div class="button-row" role="group" aria-label={t('trainer.create.eraseAsk', { code: made.code })}>
          <p>{t('trainer.create.eraseAsk', { code: made.code })}</p>
          <button type="button" id={`live-keep-${made.code}`} onClick={() => ask(false)}>
            {t('trainer.create.eraseNo')}
          </button>
          <button type="button" class="primary" onClick={erase}>
            {t('trainer.create.eraseYes')}
          </button>
        </div>
      ) : (
        <div class="button-row">
          <a class="button" href={hashOf({ screen: 'console', code: made.code })}>
            {t('trainer.create.toConsole')}
            <span class="visually-hidden"> {made.code}</span>
          </a>
          <a class="button" href={hashOf({ screen: 'wall', code: made.code })}>
            {t('trainer.create.toWall')}
            <span class="visually-hidden"> {made.code}</span>
          </a>
          <button type="button" class="quiet" id={`live-erase-${made.code}`} onClick={() => ask(true)}>
            {t('trainer.create.erase')}
            <span class="visually-hidden"> {made.code}</span>
          </button>
        </div>
      )}
      {failed && <p role="alert">{t('trainer.create.eraseFailed')}</p>}
    </li>
  )
}

export function MadeList({ shelf }: { shelf: Shelf }) {
  const { t, announcer } = useApp()
  const [all, setAll] = useState(() => madeHere(shelf, Date.now()))
  const drop = (code: string): void => {
    forgetMade(shelf, code, Date.now())
    setAll(madeHere(shelf, Date.now()))
  }
  // Whether each is still there, the server knows: another device may have deleted it.
  useEffect(() => {
    let gone = false
    const look = async (): Promise<void> => {
      for (const made of madeHere(shelf, Date.now()))
        if ((await isThere(made)) === false && !gone) drop(made.code)
    }
    void look()
    return () => {
      gone = true
    }
    // Once, when the page is opened.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [shelf])
  if (all.length === 0) return null
  return (
    <section class="lc-mine" aria-labelledby="live-mine-title">
      <h2 id="live-mine-title" tabIndex={-1}>
        {t('trainer.create.mineTitle')}
      </h2>
      <ul>
        {all.map(made => (
          <Session
            key={made.code}
            made={made}
            onGone={() => {
              drop(made.code)
              announcer.say(t('trainer.create.erased', { code: made.code }))
              moveFocus(() => document.getElementById('live-mine-title') ?? document.getElementById('page'))
            }}
          />
        ))}
      </ul>
    </section>
  )
}
