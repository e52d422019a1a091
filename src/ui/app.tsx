// The root of the words: header, the screen the address asks for, notices, and the live region.

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { AppContext, useApp, type App, type Parts } from './context.ts'
import './came-from.ts'
import { landingPlace, moveFocus } from './focus.ts'
import { openRoute } from './open-route.ts'
import { hashOf, parseRoute } from './route.ts'
import { ExcerptScreen } from './screens/excerpt-screen.tsx'
import { pageOf } from './pages.ts'
import { LazyPage } from './screens/lazy-page.tsx'
import { WaitingCard, WaitingScreen } from './screens/waiting-screen.tsx'
import { useLook } from './use-look.ts'
import { HelpContext, useHelpKey } from './use-help-key.ts'
import { LaterContext, ToolsContext, useLater, type Later, type Tools } from './use-later.ts'
import { useStore } from './use-store.ts'

/** The language the interface speaks right now; components draw again when it changes. */
function useLanguage({ i18n }: Parts): string {
  const [language, setLanguage] = useState(i18n.language)
  useEffect(() => {
    i18n.on('languageChanged', setLanguage)
    return () => i18n.off('languageChanged', setLanguage)
  }, [i18n])
  return language
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const onChange = (): void => setHash(location.hash)
    // The address may have moved on between drawing and listening.
    onChange()
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])
  return hash
}

/** Opens and closes excerpts as the address says. */
function useRoute(parts: Parts, hash: string, language: string): void {
  useEffect(() => openRoute(parts, hash, language), [parts, hash, language])
}

/** Lands focus on the new screen once the player has gone somewhere; when the page opens it stays where it is. */
function useLanding(screen: string, hash: string): void {
  const opened = useRef(hash)
  useEffect(() => {
    if (hash === opened.current) return undefined
    opened.current = ''
    return moveFocus(landingPlace, { scroll: false })
    // The address changes before the screen does: focus lands with the screen.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [screen])
}

function Header({ onSettings }: { onSettings: () => void }) {
  const { t } = useApp()
  return (
    <header class="masthead">
      <a class="wordmark" href="#/" aria-label={`${t('app.name')}: ${t('app.menu')}`}>
        {t('app.name')}
      </a>
      <p class="tagline">{t('app.tagline')}</p>
      <a class="button guide-link" href={hashOf({ screen: 'guide' })}>
        {t('app.guide')}
      </a>
      <button type="button" class="settings-button" onClick={onSettings}>
        {t('settings.open')}
      </button>
    </header>
  )
}

/** Notices, once there are any. */
function Standing() {
  const { notices } = useApp()
  const later = useLater(useStore(notices, state => state.notices.length > 0))
  return later && <later.Notices />
}

/** The field guide, once its door has been fetched. The page is the same throughout, so that focus can stay on it. */
function GuideScreen({ technique }: { technique: string | undefined }) {
  const { t } = useApp()
  const later = useLater(true)
  return (
    <main id="page" class="guide" tabIndex={-1}>
      {later ? <later.GuideDoor technique={technique} /> : <p class="card">{t('load.text')}</p>}
    </main>
  )
}

function Settings({ onClose }: { onClose: () => void }) {
  const later = useLater(true)
  return later && <later.SettingsDialog onClose={onClose} />
}

function Keys({ onClose }: { onClose: () => void }) {
  const later = useLater(true)
  return later && <later.KeysDialog onClose={onClose} />
}

export function AppRoot({
  parts,
  started,
  loadTools,
  loadLater,
}: {
  parts: Parts
  /** Excerpts with a round that has been begun and not been finished. */
  started: () => Promise<ReadonlySet<string>>
  loadTools: () => Promise<Tools>
  loadLater: () => Promise<Later>
}) {
  const language = useLanguage(parts)
  const hash = useHash()
  const app = useMemo<App>(() => ({ ...parts, t: parts.i18n.t, language }), [parts, language])
  const [showsSettings, setShowsSettings] = useState(false)
  const [showsKeys, setShowsKeys] = useState(false)
  const openKeys = useCallback(() => setShowsKeys(true), [])
  const [halfDone, setHalfDone] = useState<ReadonlySet<string>>(new Set())
  const text = useStore(parts.play, state => state.text)
  const loading = useStore(parts.play, state => state.loading)
  const isOpen = useStore(parts.play, state => state.address !== null)
  const route = parseRoute(hash)
  const page = pageOf(route) ?? (route.screen === 'play' && !isOpen ? 'menu' : null)
  const isGuide = route.screen === 'guide'
  const screen = page || isGuide ? hash : text ? text.id : 'waiting'

  useRoute(parts, hash, language)
  useLook(app)
  useHelpKey(parts.settings, openKeys)
  useLanding(screen, hash)
  useEffect(() => {
    if (!isOpen) void started().then(setHalfDone)
  }, [isOpen, started])
  useLayoutEffect(() => {
    // Screens that are fetched bring titles of their own; the menu's is known.
    if (isGuide || (page !== null && page !== 'menu')) return
    const headline = text?.parts[0]
    const title = text && headline ? text.text.slice(headline.start, headline.end) : app.t('menu.title')
    document.title = app.t('app.title', { page: title })
  }, [app, text, isGuide, page])

  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => host.current!.append(parts.announcer.element), [parts])

  return (
    <ToolsContext.Provider value={loadTools}>
      <LaterContext.Provider value={loadLater}>
        <AppContext.Provider value={app}>
          <HelpContext.Provider value={openKeys}>
            <a
              class="skip"
              href="#page"
              onClick={event => {
                event.preventDefault()
                document.getElementById('page')?.focus()
              }}
            >
              {app.t('app.skip')}
            </a>
            <Header onSettings={() => setShowsSettings(true)} />
            <Standing />
            {isGuide ? (
              <GuideScreen technique={route.technique} />
            ) : page ? (
              <LazyPage name={page} route={route} started={halfDone} />
            ) : text ? (
              <ExcerptScreen key={text.hash} text={text} />
            ) : (
              <WaitingScreen loading={loading} />
            )}
            {text && <WaitingCard loading={loading} />}
            {showsSettings && <Settings onClose={() => setShowsSettings(false)} />}
            {showsKeys && <Keys onClose={() => setShowsKeys(false)} />}
            <div ref={host} />
          </HelpContext.Provider>
        </AppContext.Provider>
      </LaterContext.Provider>
    </ToolsContext.Provider>
  )
}
