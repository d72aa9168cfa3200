import { randomUUIDv7 } from 'node:crypto'
import type { CaseCommand } from '#engine/case/index.ts'
import { caseIdFor } from '#server/cases/case-id.ts'
import { flow, modelAgency } from './government.ts'
import type { BenchOffice } from './office.ts'
import type { Script } from './script.ts'

/** The files of cases, those of a replay unless told, uploaded for them beforehand as pages do. */
export async function storeFiles(
  office: BenchOffice,
  script: Script,
  numbers: readonly number[],
  cases: readonly string[] = numbers.map((n) => caseIdFor(office.government.id, openingOf(n))),
): Promise<void> {
  const client = await office.database.owner.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('laksana.tenant', $1, true)", [office.government.id])
    await client.query(
      `insert into laksana.stored_file (tenant_id, file_id, case_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
       select $1, f ->> 'fileId' || '.' || n, case_id, f ->> 'name', f ->> 'mediaType', (f ->> 'size')::bigint, f ->> 'sha256',
         'operator-disdik', now()
       from jsonb_array_elements($2::jsonb) f cross join unnest($3::int[], $4::text[]) c (n, case_id)`,
      [office.government.id, JSON.stringify(script.files), numbers, cases],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
}

/** The command that opens case number `n` of a replay, in the order of time; the case's id follows from it. */
const openingOf = (n: number): string => `${n.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`

/** Commands of the script for case number `n`: the same, with files of its own. */
export function commandsFor(script: Script, n: number): readonly CaseCommand[] {
  const text = JSON.stringify(script.lines.map(({ command }) => command))
  return JSON.parse(text.replace(/("fileId":"[^"]+)"/g, `$1.${n}"`))
}

/** Gives one command to the product. Throws where it isn't done. */
export async function give(
  office: BenchOffice,
  official: string,
  caseId: string,
  command: CaseCommand,
): Promise<void> {
  const viewer = await office.viewer(official)
  const answer = await office.app.cases.act(viewer, caseId, { commandId: randomUUIDv7(), command })
  if (answer.kind !== 'done') throw new Error(`${command.type} by ${official}: ${JSON.stringify(answer)}`)
}

/**
 * Plays the script through `app.cases`, one command after the other, as everybody in it, and gives the case. `sent` is
 * called before each command; false ends the play.
 */
export async function replay(
  office: BenchOffice,
  script: Script,
  n: number,
  sent: () => boolean,
): Promise<string> {
  const commands = commandsFor(script, n)
  let caseId = ''
  for (const [index, { official }] of script.lines.entries()) {
    if (!sent()) break
    if (index > 0) await give(office, official, caseId, commands[index]!)
    else caseId = await openCase(office, official, n)
  }
  return caseId
}

async function openCase(office: BenchOffice, official: string, n: number): Promise<string> {
  const answer = await office.app.cases.open(await office.viewer(official), {
    commandId: openingOf(n),
    procedure: flow,
    applicant: modelAgency,
    channel: 'applicant',
  })
  if (answer.kind !== 'done') throw new Error(`OpenCase by ${official}: ${JSON.stringify(answer)}`)
  return answer.caseId
}
