import { randomUUID } from 'node:crypto'
import type { CaseCommand } from '#engine/case/index.ts'
import { flow, modelAgency } from './government.ts'
import type { BenchOffice } from './office.ts'
import type { Script } from './script.ts'

/** The files of cases to come: uploaded beforehand, as people do, so that a command only binds them to its case. */
export async function storeFiles(office: BenchOffice, script: Script, from: number, count: number): Promise<void> {
  const client = await office.database.owner.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('laksana.tenant', $1, true)", [office.government.id])
    await client.query(
      `insert into laksana.stored_file (tenant_id, file_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
       select $1, f ->> 'fileId' || '.' || n, f ->> 'name', f ->> 'mediaType', (f ->> 'size')::bigint, f ->> 'sha256',
         'operator-disdik', now()
       from jsonb_array_elements($2::jsonb) f cross join generate_series($3::int, $4::int) n`,
      [office.government.id, JSON.stringify(script.files), from, from + count - 1],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
}

/** Commands of the script for case number `n`: the same, with files of its own. */
export function linesFor(script: Script, n: number): readonly CaseCommand[] {
  const ids = new Map(script.files.map(({ fileId }) => [fileId, `${fileId}.${n}`]))
  const text = JSON.stringify(script.lines.map(({ command }) => command))
  return JSON.parse(text.replace(/"fileId":"([^"]+)"/g, (_, id: string) => `"fileId":"${ids.get(id)}"`))
}

/**
 * Plays the script through `app.cases`, one command after the other, as everybody in it. `sent` is called before each
 * command; false ends the play. Throws where the product doesn't do a command.
 */
export async function replay(office: BenchOffice, script: Script, n: number, sent: () => boolean): Promise<string> {
  const { cases } = office.app
  const commands = linesFor(script, n)
  let caseId = ''
  for (const [index, { official }] of script.lines.entries()) {
    if (!sent()) break
    const viewer = await office.viewer(official)
    const commandId = randomUUID()
    const command = commands[index]!
    const answer =
      command.type === 'OpenCase'
        ? await cases.open(viewer, { commandId, procedure: flow, applicant: modelAgency, channel: 'applicant' })
        : await cases.act(viewer, caseId, { commandId, command })
    if (answer.kind !== 'done') throw new Error(`${command.type} by ${official}: ${JSON.stringify(answer)}`)
    caseId = answer.caseId
  }
  return caseId
}
