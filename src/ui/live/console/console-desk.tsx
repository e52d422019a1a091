// The whole console: head, banners, what the room does just now, what lies beside it, and the bar that drives. On a laptop
// three regions side by side; on a tablet two; on a phone one, with the rest behind tabs.

import { useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { useMedia } from '../../use-media.ts'
import { useNumber } from '../beats/words.ts'
import { CourseList } from './course-list.tsx'
import { useDesk } from './desk.ts'
import { Doors } from './doors.tsx'
import { DriveBar } from './drive-bar.tsx'
import { Files } from './files.tsx'
import { JumpDialog } from './jump-dialog.tsx'
import { Notes } from './notes.tsx'
import { Seats } from './seats.tsx'
import { Stage } from './stage.tsx'
import { Tabs, type Tab } from './tabs.tsx'
import { Banners } from './banners.tsx'
import { useDrive, useDriveKeys } from './use-drive.ts'
import { useSayings } from './use-sayings.ts'

const THREE = '(min-width: 72rem) and (min-height: 34rem)'
const TWO = '(min-width: 48rem)'

type TabId = 'now' | 'notes' | 'course' | 'readers' | 'doors' | 'files'

function Head() {
  const { t } = useApp()
  const number = useNumber()
  const { room, view } = useDesk()
  const { count } = view
  const { pending, status } = room.getState()
  // Below a banner that says otherwise nothing is called saved.
  const isSound = status === 'in' && view.trouble === null
  const here =
    count.in === 0
      ? t('console.nobody')
      : t('console.here', { here: number(count.here), total: number(count.in) })
  return (
    <header class="con-head">
      <h1>
        <span class="con-word">{t('console.heading')}</span> <b class="con-code">{view.code}</b>
      </h1>
      {view.preset !== 'paper' && <p class="con-here">{here}</p>}
      {!view.you.drives && <p class="con-watching">{t('console.watching')}</p>}
      {(pending > 0 || isSound) && (
        <p class="con-saved" data-pending={pending > 0 ? '' : undefined}>
          {pending > 0 ? t('live.status.pending', { count: pending }) : t('live.status.saved')}
        </p>
      )}
    </header>
  )
}

export function ConsoleDesk() {
  const { t } = useApp()
  const number = useNumber()
  const { view } = useDesk()
  const drive = useDrive()
  const isThree = useMedia(THREE)
  const isTwo = useMedia(TWO)
  const [chosen, setChosen] = useState<TabId>(isTwo ? 'notes' : 'now')
  useDriveKeys(drive)
  useSayings()

  const asking = view.seats.filter(({ asksFor, out }) => asksFor !== null && !out).length
  const stage = <Stage />
  const course = <CourseList onGo={drive.go} />
  const tabs: readonly Tab<TabId>[] = [
    ...(isTwo ? [] : [{ id: 'now' as const, label: t('console.tab.now'), content: () => stage }]),
    { id: 'notes', label: t('console.tab.notes'), content: () => <Notes /> },
    ...(isThree ? [] : [{ id: 'course' as const, label: t('console.tab.course'), content: () => course }]),
    {
      id: 'readers',
      label: t('console.tab.readers'),
      badge: asking > 0 ? { shown: number(asking), said: t('console.tab.asks', { count: asking }) } : null,
      content: () => <Seats />,
    },
    { id: 'doors', label: t('console.tab.doors'), content: () => <Doors /> },
    { id: 'files', label: t('console.tab.files'), content: () => <Files /> },
  ]
  const open = tabs.some(({ id }) => id === chosen) ? chosen : tabs[0]!.id
  return (
    <div class="con" data-regions={isThree ? 3 : isTwo ? 2 : 1}>
      <Head />
      <Banners />
      <div class="con-body">
        {isThree && <div class="con-slip con-order">{course}</div>}
        {isTwo && stage}
        <Tabs label={t('console.tab.label')} tabs={tabs} chosen={open} onChoose={setChosen} />
      </div>
      <DriveBar drive={drive} />
      {drive.question && <JumpDialog question={drive.question} onAnswer={drive.answer} />}
    </div>
  )
}
