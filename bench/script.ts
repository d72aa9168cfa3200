import { randomUUID } from 'node:crypto'
import { type CaseCommand, type CaseState, caseDecider, offers } from '#engine/case/index.ts'
import type { FileRef } from '#engine/case/state.ts'
import { listTenants, loadLibrary } from '#library/index.ts'
import { actorFrom } from '#server/cases/actor.ts'
import { commandFrom } from '#server/cases/acts/command.ts'
import { calendarOf } from '#server/cases/calendars.ts'
import { castOf, type Member } from '#server/cases/play/cast.ts'
import { playAct, playSubmission, type Stage } from '#server/cases/play/play.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { type Ground, procedureId, tenantId } from './ground.ts'

/** One command of a whole case, and who gives it. */
export interface ScriptedCommand {
  readonly viewer: Viewer
  readonly command: CaseCommand
}

/** The commands by which a case runs from opening to its ending: worked out once, the same for every case. */
export interface Script {
  readonly applicant: Viewer
  readonly unit: string
  readonly commands: readonly ScriptedCommand[]
}

const paper: FileRef = {
  fileId: 'bench',
  name: 'dokumen.pdf',
  mediaType: 'application/pdf',
  size: 52_000,
  sha256: '0'.repeat(64),
}

/** Plays the straight way in memory and writes down what everybody does. */
export async function writeScript(ground: Ground): Promise<Script> {
  const tenant = listTenants().find(({ id }) => id === tenantId)!
  const graph = await ground.app.procedures.getGraph(tenantId, procedureId, 1)
  const { examples } = loadLibrary().procedures.find(({ id }) => id === procedureId)!
  const cast = castOf(tenant, procedureId)
  const agencies = tenant.units.filter(({ kind }) => kind === 'agency').map(({ id }) => id)
  const applicant = cast.find(
    ({ unit, capabilities }) => agencies.includes(unit) && capabilities.length === 0,
  )!
  const calendar = calendarOf(tenant.zone)
  const now = new Date().toISOString()
  const commands: ScriptedCommand[] = []
  let state: CaseState = caseDecider.initial

  const actorOf = ({ official, position, unit, bound, capabilities }: Member) =>
    actorFrom(
      official,
      {
        position,
        title: position,
        unit,
        kind: 'definitive',
        capabilities,
        performs: bound.map((performer) => ({ procedure: procedureId, performer })),
      },
      graph,
      applicant.unit,
    )
  const factsOf = (member: Member) => ({ now, actor: actorOf(member), graph, calendar })
  const give = async (member: Member, command: CaseCommand) => {
    const decision = caseDecider.decide(command, state, factsOf(member))
    if (!decision.accepted) throw new Error(`${command.type}: ${decision.refusal.code}`)
    state = decision.events.reduce(caseDecider.evolve, state)
    commands.push({ viewer: await ground.viewer(member.official), command })
  }
  const stage: Stage = {
    graph,
    cast,
    state: async () => state,
    offers: async (member) => offers(state, factsOf(member)),
    act: async (member, body) => {
      const command = commandFrom(body, [paper])!
      return give(member, command.type === 'SubmitCase' ? { ...command, reference: 'BENCH' } : command)
    },
    upload: async () => paper.fileId,
    date: () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  }
  await give(applicant, {
    type: 'OpenCase',
    procedure: { procedure: procedureId, version: 1 },
    applicant: applicant.unit,
    channel: 'applicant',
  })
  await playSubmission(stage, applicant, {
    subject: 'Aplikasi Antrean Pelayanan Terpadu',
    need: 'Warga menunggu lama tanpa tahu gilirannya, dan loket tidak tahu berapa yang akan datang.',
    businessProcess:
      'Warga mengambil nomor; petugas memanggil; kepala loket melihat lama tunggu tiap layanan.',
    urgency: 'biasa',
  })
  for (const act of examples.find(({ name }) => name === 'lurus')!.acts) await playAct(stage, act)
  return { applicant: commands[0]!.viewer, unit: applicant.unit, commands }
}

/** Runs the script's cases one after another, one command a call. */
export function scriptRunner(ground: Ground, script: Script): () => Promise<void> {
  let caseId = ''
  let next = 0
  return async () => {
    const { viewer, command } = script.commands[next]!
    const commandId = randomUUID()
    const answer =
      next === 0
        ? await ground.app.cases.open(viewer, {
            commandId,
            procedure: procedureId,
            applicant: script.unit,
            channel: 'applicant',
          })
        : await ground.app.cases.act(viewer, caseId, { commandId, command })
    if (answer.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(answer)}`)
    caseId = answer.caseId
    next = (next + 1) % script.commands.length
  }
}

/** A new case with its first `commands` commands done; answers its id. */
export async function playFirst(ground: Ground, script: Script, commands: number): Promise<string> {
  const { viewer } = script.commands[0]!
  const opened = await ground.app.cases.open(viewer, {
    commandId: randomUUID(),
    procedure: procedureId,
    applicant: script.unit,
    channel: 'applicant',
  })
  if (opened.kind !== 'done') throw new Error(`no case opened: ${opened.kind}`)
  for (const { viewer, command } of script.commands.slice(1, commands)) {
    const answer = await ground.app.cases.act(viewer, opened.caseId, { commandId: randomUUID(), command })
    if (answer.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(answer)}`)
  }
  return opened.caseId
}
