import type pg from 'pg'
import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { openTenantDatabase, type TenantQueries } from '#server/platform/index.ts'
import { linkRow, voidRow } from './change.ts'
import type { LetterAnswer, NumberAnswer, NumberRequest, Registers } from './contract.ts'
import { dayOf } from './day.ts'
import { noteElsewhere } from './elsewhere.ts'
import { readExamples } from './examples.ts'
import { createTurns } from './in-turn.ts'
import { judgeNumbering } from './judge.ts'
import { readLetter } from './letter-view.ts'
import { readLetters } from './list.ts'
import { mayReadBooks, mayRegister, maySetNumbering } from './may.ts'
import { readNumberings, readVersions, storeNumbering } from './numberings.ts'
import { clerkOf, letterOf } from './rows.ts'
import { takeNumber } from './take.ts'

/** The books over PostgreSQL. `pool` is connected as laksana_app; `now` gives an ISO instant. */
export function createRegisters(pool: pg.Pool, now: () => string): Registers {
  const tenants = openTenantDatabase(pool)
  const within = <T>({ tenant }: Viewer, work: (queries: TenantQueries) => Promise<T>) =>
    tenants.withTenant(tenant.id, work)
  const today = ({ tenant }: Viewer) => dayOf(now(), tenant.zone)
  const mayNot = { kind: 'refused', refusal: refusal('MayNotRegister') } as const
  const unknownFile = { kind: 'refused', refusal: refusal('FileUnknown') } as const

  const inTurn = createTurns()
  const takeNow = (viewer: Viewer, request: NumberRequest): Promise<NumberAnswer> =>
    within(viewer, async (queries) => {
      const taken = await takeNumber(queries, clerkOf(viewer, now()), request, today(viewer))
      return 'code' in taken ? { kind: 'refused', refusal: taken } : { kind: 'done', letter: letterOf(taken) }
    })

  const take = (viewer: Viewer, request: NumberRequest) =>
    inTurn(`${viewer.tenant.id} ${request.register}`, () => takeNow(viewer, request))

  return {
    take,

    async register(viewer, request) {
      if (!mayRegister(viewer)) return mayNot
      if (!(await within(viewer, (queries) => areOwnFiles(queries, viewer, [request.scan]))))
        return unknownFile
      return take(viewer, request)
    },

    refer: (viewer, request) =>
      within(viewer, async (queries): Promise<NumberAnswer> => {
        if (!mayRegister(viewer)) return mayNot
        if (request.on > today(viewer))
          return { kind: 'refused', refusal: refusal('LetterDateAhead', { date: request.on }) }
        if (!(await areOwnFiles(queries, viewer, [request.scan, request.file]))) return unknownFile
        return { kind: 'done', letter: await noteElsewhere(queries, clerkOf(viewer, now()), request) }
      }),

    voidLetter: (viewer, id, reason) =>
      within(viewer, async (queries) => {
        if (!mayRegister(viewer)) return turnAway(queries, viewer, id)
        return voidRow(queries, clerkOf(viewer, now()), id, reason.trim())
      }),

    findLetterOfCase: (viewer, caseId) =>
      within(viewer, async (queries) => {
        const row = await queries
          .selectFrom('letter_register')
          .selectAll()
          .where('tenant_id', '=', viewer.tenant.id)
          .where('case_id', '=', caseId)
          .where('register_id', '=', 'incoming')
          .where('status', '<>', 'void')
          .orderBy('taken_at')
          .executeTakeFirst()
        return row ? letterOf(row) : null
      }),

    linkCase: (viewer, id, caseId) =>
      within(viewer, async (queries) => {
        if (!mayRegister(viewer)) return turnAway(queries, viewer, id)
        return linkRow(queries, clerkOf(viewer, now()), id, caseId)
      }),

    list: async (viewer, query) =>
      mayReadBooks(viewer) ? within(viewer, (queries) => readLetters(queries, query, today(viewer))) : null,

    find: async (viewer, id) =>
      mayReadBooks(viewer) ? within(viewer, (queries) => readLetter(queries, viewer.tenant.id, id)) : null,

    listNumberings: async (viewer) =>
      mayReadBooks(viewer) ? within(viewer, (queries) => readNumberings(queries, viewer.tenant.id)) : [],

    listNumberingVersions: async (viewer, register, kind) =>
      mayReadBooks(viewer)
        ? within(viewer, (queries) => readVersions(queries, viewer.tenant.id, register, kind))
        : [],

    async tryNumbering(viewer, numbering) {
      if (!maySetNumbering(viewer)) return null
      const { template, faults } = judgeNumbering(numbering)
      const examples =
        template && faults.length === 0
          ? await within(viewer, (queries) =>
              readExamples(queries, viewer.tenant.id, numbering, template, today(viewer)),
            )
          : null
      return { examples, faults }
    },

    changeNumbering: (viewer, numbering, seenVersion) =>
      within(viewer, async (queries) => {
        if (!maySetNumbering(viewer)) return { kind: 'refused', refusal: refusal('MayNotSetNumbering') }
        const { faults } = judgeNumbering(numbering)
        if (faults.length > 0) return { kind: 'faulty', faults }
        const [current] = await readVersions(queries, viewer.tenant.id, numbering.register, numbering.kind)
        const version = (current?.version ?? 0) + 1
        const made = { version, at: now(), by: viewer.official.id }
        const fits = version === seenVersion + 1
        return fits && (await storeNumbering(queries, viewer.tenant.id, numbering, made))
          ? { kind: 'done', version }
          : { kind: 'conflict', version: version - 1 }
      }),
  }
}

/** Who may not change a letter is told so, if it is there to be read. */
async function turnAway(queries: TenantQueries, viewer: Viewer, id: string): Promise<LetterAnswer> {
  const known = mayReadBooks(viewer) && (await readLetter(queries, viewer.tenant.id, id))
  return known ? { kind: 'refused', refusal: refusal('MayNotRegister') } : { kind: 'not-found' }
}

/** Files that the viewer has uploaded; none named counts as well. */
async function areOwnFiles(
  queries: TenantQueries,
  { tenant, official }: Viewer,
  ids: readonly (string | undefined)[],
): Promise<boolean> {
  const named = ids.filter((id) => id !== undefined)
  if (named.length === 0) return true
  const found = await queries
    .selectFrom('stored_file')
    .select('file_id')
    .where('tenant_id', '=', tenant.id)
    .where('uploaded_by', '=', official.id)
    .where('file_id', 'in', named)
    .execute()
  return found.length === new Set(named).size
}
