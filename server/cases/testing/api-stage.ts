import type { Application } from '#engine/case/state.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { DemoTenant, ExampleCase } from '#library/index.ts'
import { castOf, type Member } from '../play/cast.ts'
import { smallPdf } from '../play/paper.ts'
import { playAct, playSubmission, type Stage } from '../play/play.ts'
import { actOn, type Caller, expected, openCase, readCase } from './caller.ts'

export interface Troupe {
  readonly tenant: DemoTenant
  /** The API as an official of the tenant. */
  callerFor(official: string): Promise<Caller>
  /** Writes what steps give as papers; absent: files are uploaded. */
  readonly papersOf?: (caseId: string, stage: Stage) => NonNullable<Stage['writePapers']>
}

export interface PlayedCase {
  readonly caseId: string
  readonly stage: Stage
  readonly applicant: Member
  /** Acts done over the API so far, the opening included. */
  readonly acts: number
}

const application: Application = {
  subject: 'Aplikasi Antrean Pelayanan',
  need: 'Warga menunggu lama tanpa tahu gilirannya.',
  businessProcess: 'Warga mengambil nomor; petugas memanggil; kepala melihat lama tunggu.',
  urgency: 'biasa',
}

/** An agency opens a case of this procedure over the API, fills the form and sends it. */
export async function submittedOverApi(troupe: Troupe, graph: StepGraph): Promise<PlayedCase> {
  const { tenant } = troupe
  const procedure = graph.procedure.id
  const cast = castOf(tenant, procedure)
  const agencies = new Set(tenant.units.filter(({ kind }) => kind === 'agency').map(({ id }) => id))
  const applicant = cast.find((member) => agencies.has(member.unit) && member.capabilities.length === 0)
  if (!applicant) throw new Error(`nobody can ask in ${tenant.id}`)
  const asker = await troupe.callerFor(applicant.official)
  const caseId = await openCase(asker, procedure, applicant.unit)
  let acts = 1
  const callerFor = (member: Member) => troupe.callerFor(member.official)
  const stage: Stage = {
    graph,
    cast,
    state: async () => (await readCase(asker, caseId)).state,
    offers: async (member) => (await readCase(await callerFor(member), caseId)).offers,
    act: async (member, body) => {
      expected(await actOn(await callerFor(member), caseId, body), 200)
      acts += 1
    },
    upload: async (member, document) => {
      const bytes = smallPdf(graph.documents[document] ?? document, application.subject)
      return expected(await (await callerFor(member)).upload(`${document}.pdf`, bytes), 201).fileId
    },
    date: () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
    ...(troupe.papersOf && { writePapers: (...step) => troupe.papersOf!(caseId, stage)(...step) }),
  }
  await playSubmission(stage, applicant, application)
  return {
    caseId,
    stage,
    applicant,
    get acts() {
      return acts
    },
  }
}

/** Plays a whole example over the API, everybody in their own name. Throws, saying which act can't be done. */
export async function playOverApi(
  troupe: Troupe,
  graph: StepGraph,
  example: ExampleCase,
): Promise<PlayedCase> {
  const played = await submittedOverApi(troupe, graph)
  for (const [index, act] of example.acts.entries()) {
    await playAct(played.stage, act).catch((error: Error) => {
      throw new Error(`${example.procedure}/${example.name}, act ${index + 1}: ${error.message}`, {
        cause: error,
      })
    })
  }
  return played
}
