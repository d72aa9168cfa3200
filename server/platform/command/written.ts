import type { Act } from '../event-log/hash.ts'
import type { ProjectedRows } from './rows.ts'

/** An act with all that follows from it. */
export interface Written {
  readonly act: Act
  readonly hash: Buffer
  /** Under which the authority of whoever acts was known; it must hold still. */
  readonly mark: string
  /** After the act, as canonical text. */
  readonly state: string
  readonly projected: ProjectedRows
}

/** The acts as `laksana.commit_acts` takes them. The state goes along, as it is, with every `keptEvery`th act of a stream. */
export function actsText(written: readonly Written[], keptEvery: number): string {
  const texts = written.map(({ act, hash, mark, state }, place) => {
    const row = JSON.stringify({
      place,
      case_id: act.stream,
      version: act.version,
      command_id: act.commandId,
      act: act.act,
      actor: act.actor,
      at: act.at,
      events: act.events,
      previous_hash: hex(act.previousHash),
      snapshot_hash: hex(act.snapshotHash),
      hash: hex(hash),
      mark,
    })
    return act.version % keptEvery === 0 ? `${row.slice(0, -1)},"snapshot":${state}}` : row
  })
  return `[${texts.join(',')}]`
}

const hex = (hash: Buffer | null): string | null => hash && `\\x${hash.toString('hex')}`

/** The rows of all acts, table by table. */
export function rowsText(written: readonly Written[]): string {
  const rows: Record<string, object[]> = {}
  const add = (table: string, row: object) => {
    rows[table] = [...(rows[table] ?? []), row]
  }
  for (const [place, { act, projected }] of written.entries()) {
    const of = { place, case_id: act.stream }
    const { caseFile } = projected
    if (caseFile) {
      const table = 'subject' in caseFile ? 'caseFiles' : 'moved'
      add(table, { ...of, version: act.version, act: act.act, at: act.at, ...caseFile })
    }
    for (const task of projected.openTasks ?? []) add('openTasks', { ...of, ...task })
    for (const task of projected.changedTasks ?? []) add('changedTasks', { ...of, ...task })
    for (const task of projected.closeTasks ?? []) add('closeTasks', { ...of, ...task })
    for (const paper of projected.waitingPapers ?? []) add('waitingPapers', { ...of, at: act.at, ...paper })
    for (const paper of projected.noLongerWaiting ?? []) add('noLongerWaiting', { ...of, ...paper })
    for (const one of projected.openedDeviations ?? []) add('openedDeviations', { ...of, at: act.at, ...one })
    for (const one of projected.changedDeviations ?? [])
      add('changedDeviations', { ...of, at: act.at, ...one })
    for (const file_id of projected.files ?? []) add('files', { ...of, file_id })
    for (const told of projected.outbox ?? []) add('outbox', { place, ...told })
  }
  return JSON.stringify(rows)
}
