// All keys, over whatever is being done.

import { useApp } from '../context.ts'
import { FetchCard } from '../screens/fetch-card.tsx'
import { Dialog } from './dialog.tsx'
import { useDrawer } from './use-drawer.ts'

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useApp()
  const { drawer, failed, retry } = useDrawer()
  return (
    <Dialog title={t('keys.open')} className="keys" onCancel={onClose}>
      {drawer ? <drawer.KeyList onClose={onClose} /> : <FetchCard failed={failed} retry={retry} />}
    </Dialog>
  )
}
