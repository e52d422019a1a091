// The settings, over whatever is being done: a drawer of the desk, fetched when it is pulled open.

import { useApp } from '../context.ts'
import { FetchCard } from '../screens/fetch-card.tsx'
import { Dialog } from './dialog.tsx'
import { useDrawer } from './use-drawer.ts'

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useApp()
  const { drawer, failed, retry } = useDrawer()
  return (
    <Dialog title={t('settings.open')} className="settings" onCancel={onClose}>
      {drawer ? <drawer.Drawer onClose={onClose} /> : <FetchCard failed={failed} retry={retry} />}
    </Dialog>
  )
}
