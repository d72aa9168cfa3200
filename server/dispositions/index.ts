import type pg from 'pg'
import type { CaseCommand, FileRef } from '#engine/case/index.ts'
import type { Cases, CaseView } from '#server/cases/contract.ts'
import { findKeptTexts, openTexts } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Documents } from '#server/documents/contract.ts'
import { openTenantDatabase } from '#server/platform/index.ts'
import type { Registers } from '#server/registers/contract.ts'
import type { Stationery } from '#server/stationery/contract.ts'
import type { Typesetting } from '#server/typesetting/contract.ts'
import { completionOfSheet } from './completion.ts'
import type {
  DisposeAnswer,
  Dispositions,
  OrderToGive,
  OwedDisposition,
  OwedDispositions,
} from './contract.ts'
import { readOwed } from './owed.ts'
import { sheetToSet } from './sheet.ts'
import { dayIn, sheetContent } from './sheet-content.ts'

export { dispositionRoutes } from './routes.ts'

export interface DispositionsOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly cases: Cases
  readonly registers: Registers
  readonly documents: Documents
  readonly typesetting: Typesetting
  readonly stationery: Pick<Stationery, 'styleFor'>
  /** An ISO instant. */
  readonly now: () => string
}

/** Dispositions: acts on cases, with the sheet they are written on. */
export function createDispositions(options: DispositionsOptions): Dispositions {
  const { cases, registers, documents, typesetting, stationery, now } = options
  const tenants = openTenantDatabase(options.pool)

  /** The sheet of a case, with an order that is being given. */
  const paperOf = async (viewer: Viewer, view: CaseView, draft: boolean, order?: OrderToGive) => {
    const [letter, style] = await Promise.all([
      registers.findLetterOfCase(viewer, view.id),
      stationery.styleFor(viewer.tenant.id, { template: 'disposition-sheet', at: view.state.openedAt }),
    ])
    const content = sheetContent(view, letter, viewer, now(), order)
    const today = dayIn(viewer.tenant.zone, now())
    const { templateSource } = style
    return [
      sheetToSet(content, view.disposing.instructions, style, today, draft),
      templateSource === undefined ? {} : { templateSource },
    ] as const
  }

  const storeSheet = async (viewer: Viewer, view: CaseView, order: OrderToGive): Promise<FileRef> => {
    const { pdf } = await typesetting.set(...(await paperOf(viewer, view, false, order)))
    return documents.keep(viewer, sheetName(view), pdf)
  }

  return {
    async dispose(viewer, caseId, request): Promise<DisposeAnswer> {
      const { commandId, seenVersion, completes = false, ...order } = request
      const before = await cases.find(viewer, caseId)
      if (!before) return { kind: 'not-found' }
      const made = mayBeMade(before, order)
      const sheet = made ? await storeSheet(viewer, before, order) : undefined
      const answer = await cases.act(viewer, caseId, {
        commandId,
        ...(seenVersion !== undefined && { seenVersion }),
        command: commandOf(order, sheet),
      })
      if (answer.kind !== 'done') return answer
      const completion = completes && order.task !== undefined && completionOfSheet(before, order.task)
      if (!completion) return { ...answer, completed: false }
      const done = await cases.act(viewer, caseId, {
        commandId: idAfter(commandId),
        command: completion,
      })
      return done.kind === 'done' ? { ...done, completed: true } : { ...answer, completed: false }
    },

    async preview(viewer, caseId, order) {
      const view = await cases.find(viewer, caseId)
      return view && typesetting.preview(...(await paperOf(viewer, view, true, order)))
    },

    async sheet(viewer, caseId) {
      const view = await cases.find(viewer, caseId)
      if (!view || view.dispositions.length === 0) return null
      const { pdf } = await typesetting.set(...(await paperOf(viewer, view, false)))
      return { name: sheetName(view), pdf }
    },

    async listOwed(viewer) {
      const owed = await tenants.withTenant(viewer.tenant.id, (queries) =>
        readOwed(queries, viewer, dayIn(viewer.tenant.zone, now())),
      )
      const opened = (list: OwedDispositions['mine']) =>
        Promise.all(list.map((one) => withNoteOpened(options.pool, viewer.tenant.id, one)))
      return { ...owed, mine: await opened(owed.mine), awaited: await opened(owed.awaited) }
    },
  }
}

/** The note stands in the row as in the log: sealed, so that it can be erased. */
async function withNoteOpened(
  pool: pg.Pool,
  tenant: string,
  owed: OwedDisposition,
): Promise<OwedDisposition> {
  if (owed.note === null) return owed
  const { keys } = await findKeptTexts(pool, tenant, owed.caseId)
  return { ...owed, note: openTexts(owed.note, keys) }
}

/** Nothing is set and stored for what would be refused: who it goes to and what is ticked stand in the lists. */
function mayBeMade(view: CaseView, { task, positions, instructions }: OrderToGive): boolean {
  const { below, instructions: list } = view.disposing
  return (
    task !== undefined &&
    view.state.tasks[task] !== undefined &&
    positions.length > 0 &&
    positions.every((id) => below.some(({ position }) => position === id)) &&
    instructions.length > 0 &&
    instructions.every((id) => list.some((each) => each.id === id))
  )
}

function commandOf(
  { from, ...order }: OrderToGive,
  sheet: FileRef | undefined,
): Extract<CaseCommand, { type: 'Dispose' | 'PassOnDisposition' }> {
  const given = { ...order, ...(sheet && { sheet }) }
  return from === undefined
    ? { type: 'Dispose', ...given }
    : { type: 'PassOnDisposition', disposition: from, ...given }
}

function sheetName({ id, state }: CaseView): string {
  return `lembar-disposisi-${(state.reference ?? id).replace(/[^A-Za-z0-9.-]+/g, '-')}.pdf`
}

/** The id of the completion that follows: another one for each act, and the same for its repeat (a UUID still). */
function idAfter(commandId: string): string {
  const last = (Number.parseInt(commandId.at(-1)!, 16) ^ 1).toString(16)
  return `${commandId.slice(0, -1)}${last}`
}
