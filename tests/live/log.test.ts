// One contract for all logs: files, PostgreSQL, memory.

import { openFileLog } from '../../src/server/log/file-log.ts'
import { MemoryDisk, openMemoryLog } from '../../src/server/log/memory-log.ts'
import { openPostgresLog } from '../../src/server/log/postgres-log.ts'
import { newFolder, removeFolder } from './support/folders.ts'
import { describeLog } from './support/log-contract.ts'
import { hasPostgres, startPostgres } from './support/postgres.ts'

describeLog('a log in files', async () => {
  const folder = await newFolder()
  return { open: () => openFileLog(folder), remove: () => removeFolder(folder) }
})

describeLog('a log in memory', async () => {
  const disk = new MemoryDisk()
  return { open: () => Promise.resolve(openMemoryLog(disk)), remove: () => Promise.resolve() }
})

const isMissing = !(await hasPostgres())
describeLog(
  isMissing ? 'a log in PostgreSQL (there is none on this machine)' : 'a log in PostgreSQL',
  async () => {
    const postgres = await startPostgres()
    const url = await postgres.newDatabase()
    return { open: () => openPostgresLog(url), remove: () => postgres.remove() }
  },
  isMissing,
)
