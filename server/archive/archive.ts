import type pg from 'pg'
import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { openTenantDatabase, type TenantQueries } from '#server/platform/index.ts'
import { assessFile } from './assess.ts'
import type { Archive, ErasePlace } from './contract.ts'
import { dayIn } from './day-in.ts'
import { carryOut } from './destruction/carry-out.ts'
import { findDestruction, listDestructions } from './destruction/find.ts'
import { decideList, proposeList } from './destruction/propose.ts'
import { refusalOf } from './erase/erase.ts'
import { erasePersonalParts } from './erase/erase-personal.ts'
import { ownPlaces } from './erase/places.ts'
import { findFile } from './find.ts'
import { liftHold, putHold } from './holds.ts'
import { listFiles } from './list.ts'
import { mayKeepArchive, mayReadArchive } from './may.ts'
import { readFiles } from './rows.ts'
import { filedKinds, readSchedules, storeSchedule } from './schedules.ts'

export interface ArchiveOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  /** Places of other modules, beside our own. */
  readonly places?: readonly ErasePlace[]
  /** An ISO instant. */
  readonly now: () => string
  /** Called after a commit that left something to deliver. */
  readonly onOutbox: () => void
}

/** The archive over PostgreSQL. */
export function createArchive({ pool, places = [], now, onOutbox }: ArchiveOptions): Archive {
  const tenants = openTenantDatabase(pool)
  const allPlaces = [...ownPlaces, ...places]
  const moment = ({ tenant }: Viewer) => ({ at: now(), today: dayIn(tenant.zone, now()) })
  const within = <T>({ tenant }: Viewer, work: (queries: TenantQueries) => Promise<T>) =>
    tenants.withTenant(tenant.id, work)
  const reading = async <T>(viewer: Viewer, work: (queries: TenantQueries) => Promise<T>) =>
    mayReadArchive(viewer) ? within(viewer, work) : null
  const mayNot = { kind: 'refused', refusal: refusal('MayNotKeepArchive') } as const
  type Known = (queries: TenantQueries) => Promise<boolean>
  /** Who may not keep the archive is told so, if what they name is there to be read. */
  const keeping = async <T>(viewer: Viewer, known: Known, work: (queries: TenantQueries) => Promise<T>) => {
    if (mayKeepArchive(viewer)) return within(viewer, work)
    const there = await reading(viewer, known)
    return there ? mayNot : ({ kind: 'not-found' } as const)
  }
  const ofFile =
    ({ tenant }: Viewer, caseId: string): Known =>
    async (queries) =>
      (await readFiles(queries, tenant.id, [caseId], '')).length > 0
  const ofList =
    (viewer: Viewer, list: string): Known =>
    async (queries) =>
      (await findDestruction(queries, viewer, list, '')) !== null

  return {
    list: (viewer, query) =>
      reading(viewer, (queries) => listFiles(queries, viewer.tenant.id, query, moment(viewer).today)),
    find: (viewer, caseId) =>
      reading(viewer, (queries) => findFile(queries, viewer, caseId, moment(viewer).today)),
    putHold: (viewer, caseId, reason) =>
      keeping(viewer, ofFile(viewer, caseId), (queries) =>
        putHold(queries, viewer, caseId, reason.trim(), now()),
      ),
    liftHold: (viewer, caseId, hold, reason) =>
      keeping(viewer, ofFile(viewer, caseId), (queries) =>
        liftHold(queries, viewer, caseId, hold, reason.trim(), now()),
      ),
    assess: (viewer, caseId, as, reason) =>
      keeping(viewer, ofFile(viewer, caseId), (queries) =>
        assessFile(queries, viewer, caseId, as, reason.trim(), moment(viewer)),
      ),

    async erasePersonal(viewer, caseId, reason) {
      const under = reason.trim()
      if (under === '') return { kind: 'refused', refusal: refusal('ReasonNeeded') }
      const by = { official: viewer.official.id, position: viewer.position.title }
      const answer = await keeping(viewer, ofFile(viewer, caseId), (queries) =>
        erasePersonalParts(queries, allPlaces, viewer.tenant.id, caseId, { at: now(), under, by }),
      ).catch(refusalOf)
      if (answer.kind === 'done') onOutbox()
      return answer
    },

    listDestructions: (viewer) => reading(viewer, (queries) => listDestructions(queries, viewer.tenant.id)),
    findDestruction: (viewer, list) =>
      reading(viewer, (queries) => findDestruction(queries, viewer, list, moment(viewer).today)),
    propose: (viewer, proposal) =>
      keeping(
        viewer,
        async () => true,
        (queries) => proposeList(queries, viewer, proposal, moment(viewer)),
      ),
    async decide(viewer, list, { approved, words }) {
      if (!mayReadArchive(viewer)) return { kind: 'not-found' }
      const decision = { approved, words: words.trim() }
      return within(viewer, (queries) => decideList(queries, viewer, list, decision, now()))
    },
    async carryOut(viewer, list, facts) {
      const answer = await keeping(viewer, ofList(viewer, list), (queries) =>
        carryOut(queries, allPlaces, viewer, list, facts, moment(viewer)),
      ).catch(refusalOf)
      if (answer.kind === 'done') onOutbox()
      return answer
    },

    listSchedules: (viewer) => reading(viewer, (queries) => readSchedules(queries, viewer.tenant.id)),
    listKinds: filedKinds,
    async changeSchedule(viewer, draft, seenVersion) {
      if (!mayKeepArchive(viewer)) return mayNot
      return within(viewer, async (queries) => {
        const [current] = await readSchedules(queries, viewer.tenant.id)
        const version = (current?.version ?? 0) + 1
        const made = { version, at: now(), by: viewer.official.id }
        const stored =
          version === seenVersion + 1 && (await storeSchedule(queries, viewer.tenant.id, draft, made))
        return stored ? { kind: 'done', version } : { kind: 'conflict', version: version - 1 }
      })
    },
  }
}
