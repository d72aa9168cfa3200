import type pg from 'pg'
import {
  eachTenant,
  openTenantDatabase,
  type PublicTenant,
  type TimedJob,
  turnsOfJob,
} from '#server/platform/index.ts'
import type { FileStore } from '../storage/store.ts'
import { verifyFiles } from './verify-files.ts'

/**
 * Reads all files of all governments against their checksums. Says one line when it is done and one for each defect,
 * by the file's id. `pool` is connected as laksana_app; `now` gives an ISO instant.
 */
export function nightlyFileCheck(
  pool: pg.Pool,
  store: FileStore,
  now: () => string,
  say: Pick<Console, 'log' | 'error'> = console,
): TimedJob {
  const database = openTenantDatabase(pool)
  /** Tried again, those are left for which it failed. */
  const turnsOf = turnsOfJob()
  return {
    name: 'verify-files',
    async run(signal, job) {
      const sum = { governments: 0, files: 0, bytes: 0, defects: 0 }
      const checkIn = async ({ tenant_id }: PublicTenant) => {
        const check = await verifyFiles(database, store, tenant_id, now, signal)
        for (const { file, kind } of check.defects) say.error(`Files: ${file} of ${tenant_id} is ${kind}.`)
        sum.governments += 1
        sum.files += check.files
        sum.bytes += check.bytes
        sum.defects += check.defects.length
      }
      const told = () => {
        const megabytes = Math.round(sum.bytes / 1024 ** 2)
        say.log(
          `Files: ${sum.governments} governments, ${sum.files} files, ${megabytes} MB read, ${sum.defects} defects.`,
        )
      }
      await eachTenant(database, checkIn, signal, turnsOf(job)).finally(told)
    },
  }
}
