import { randomUUIDv7 } from 'node:crypto'
import { type CaseCommand, type CaseState, offers } from '#engine/case/index.ts'
import type { FileRef } from '#engine/case/state.ts'
import { localDateOf } from '#engine/working-time/index.ts'
import { listExamples } from '#library/examples.ts'
import { nationCalendar } from '#server/calendars/index.ts'
import { commandFrom } from '#server/cases/acts/command.ts'
import { castOf, type Member } from '#server/cases/play/cast.ts'
import { smallPdf } from '#server/cases/play/paper.ts'
import { playAct, playSubmission, type Stage } from '#server/cases/play/play.ts'
import { flow, modelAgency } from './government.ts'
import type { BenchOffice } from './office.ts'
import { readWritten, type WrittenAct } from './written.ts'

/** One command of the play, and what it left behind. */
export interface ScriptLine {
  readonly official: string
  readonly command: CaseCommand
  readonly written: WrittenAct
}

/** A whole case: opened, filled in, submitted, and every step of the straight way, each by whoever owes it. */
export interface Script {
  readonly caseId: string
  readonly files: readonly FileRef[]
  readonly lines: readonly ScriptLine[]
}

const application = {
  subject: 'Aplikasi Pendataan Anak Tidak Sekolah',
  need: 'Data anak tidak sekolah tersebar di sekolah, kelurahan dan dinas, dan tidak dapat dicocokkan.',
  businessProcess: 'Kelurahan mendata; operator dinas memeriksa; kepala bidang menetapkan; hasil dilaporkan.',
  urgency: 'biasa',
} as const

/** Plays one case through the product and notes each command with the rows it wrote. */
export async function recordScript(office: BenchOffice): Promise<Script> {
  const { app, database, government } = office
  const calendar = nationCalendar(government.zone)
  const cast = castOf(government, flow)
  const graph = await app.procedures.getGraph(government.id, flow, 1)
  const files = new Map<string, FileRef>()
  const lines: ScriptLine[] = []
  const applicant = cast.find(({ official }) => official === `operator-${modelAgency}`)!
  const opened = await app.cases.open(await office.viewer(applicant.official), {
    commandId: randomUUIDv7(),
    procedure: flow,
    applicant: modelAgency,
    channel: 'applicant',
  })
  if (opened.kind !== 'done') throw new Error(`the model case could not be opened: ${opened.kind}`)
  const { caseId } = opened
  const note = async (official: string, command: CaseCommand) => {
    const written = await readWritten(database.owner, government.id, caseId)
    lines.push({ official, command, written })
  }
  const procedure = { procedure: flow, version: 1 }
  await note(applicant.official, {
    type: 'OpenCase',
    procedure,
    applicant: modelAgency,
    channel: 'applicant',
  })
  const state = (): CaseState => JSON.parse(lines.at(-1)!.written.snapshot)

  const actorOf = (member: Member) => ({
    ...member,
    performs: [...graph.performers.values()]
      .filter(({ id, kind }) =>
        kind === 'applicant' ? member.unit === modelAgency : member.bound.includes(id),
      )
      .map(({ id }) => id),
  })
  const stage: Stage = {
    graph,
    cast,
    state: async () => state(),
    offers: async (member) => offers(state(), { now: office.now(), actor: actorOf(member), graph, calendar }),
    async act(member, body) {
      const command = commandFrom(body, [...files.values()])
      if (!command) throw new Error(`${body.type} names a file that was not uploaded`)
      const answer = await app.cases.act(await office.viewer(member.official), caseId, {
        commandId: randomUUIDv7(),
        command,
      })
      if (answer.kind !== 'done')
        throw new Error(`${body.type} by ${member.official}: ${JSON.stringify(answer)}`)
      await note(member.official, command)
    },
    async upload(member, document) {
      const bytes = smallPdf(graph.documents[document] ?? document, application.subject)
      const stored = await app.documents.store(
        await office.viewer(member.official),
        `${document}.pdf`,
        once(bytes),
      )
      if (stored.kind !== 'stored') throw new Error(`${document}.pdf is refused: ${stored.problem.code}`)
      files.set(stored.file.fileId, stored.file)
      return stored.file.fileId
    },
    date: () => localDateOf(new Date(Date.now() + 14 * 86_400_000).toISOString(), calendar),
  }
  await playSubmission(stage, applicant, application)
  for (const act of listExamples(flow).find(({ name }) => name === 'lurus')!.acts) await playAct(stage, act)
  if (state().status !== 'ended') throw new Error('the model case did not reach its end')
  return { caseId, files: [...files.values()], lines }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
