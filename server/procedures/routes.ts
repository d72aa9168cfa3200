import Type from 'typebox'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { type ApiRoute, apiRoute, notFound, ok } from '#server/http/api.ts'
import type { ProcedureSummary, ProcedureView } from './contract.ts'
import { timeLength } from './time-schema.ts'

const words = Type.Object({ id: Type.String(), en: Type.String() })
const summary = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  flow: Type.Union([Type.String(), Type.Null()]),
  procedureNumber: Type.Union([Type.String(), Type.Null()]),
  stepCount: Type.Integer(),
  decisionCount: Type.Integer(),
  papers: Type.Array(Type.String(), { description: 'Papers to have ready before one starts' }),
  totalTime: Type.Array(timeLength, {
    description: 'What the document states, else the sum of the straight way; empty when nothing is set',
  }),
  contradictionCount: Type.Integer(),
})
const version = Type.Object({
  version: Type.Integer(),
  effectiveOn: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  status: Type.Enum(['draft', 'in-force', 'superseded']),
  loadedAt: Type.String({ format: 'date-time' }),
})
const finding = Type.Object({
  code: Type.String(),
  severity: Type.Enum(['error', 'contradiction', 'notice']),
  sentence: words,
  steps: Type.Array(Type.String()),
})
const step = Type.Object({
  id: Type.String({ description: 'A called step is `caller/step`' }),
  number: Type.Union([Type.String(), Type.Null()], { description: 'As printed; not unique' }),
  nature: Type.Enum(['execute', 'decide']),
  activity: Type.String(),
  performers: Type.Array(Type.String()),
  mode: Type.Enum(['one', 'any-of', 'all-of']),
  outcomes: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
  outputs: Type.Array(Type.String()),
})
const procedure = Type.Object({
  summary,
  versions: Type.Array(version),
  findings: Type.Array(finding),
  performers: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), kind: Type.String() })),
  documents: Type.Record(Type.String(), Type.String()),
  steps: Type.Array(step),
  endings: Type.Array(Type.Object({ id: Type.String(), kind: Type.String(), label: Type.String() })),
  definition: Type.Unknown({ description: 'The whole procedure with the source of every value' }),
})

const tenantOf = Type.Object({ tenant: Type.String() })
const one = Type.Object({ tenant: Type.String(), procedure: Type.String() })
const wished = Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) })

/** SOPs are public: anyone may read what a government works by. */
export const procedureRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/tenants/:tenant/procedures',
    who: 'public',
    tag: 'Procedures',
    summary: 'List the procedures in force of a local government',
    params: tenantOf,
    answer: Type.Array(summary),
    handle: async (app, _viewer, { params }) => {
      if (!(await app.directory.findTenant(params.tenant))) return notFound
      const list = await app.procedures.listInForce(params.tenant)
      return ok(list.map(summaryBody))
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/tenants/:tenant/procedures/:procedure',
    who: 'public',
    tag: 'Procedures',
    summary: 'Read a procedure, the version in force unless another is asked for',
    params: one,
    query: wished,
    answer: procedure,
    description:
      'The number of the civil servant who ratified it (NIP) is given to signed-in officials only.',
    handle: async (app, viewer, { params, query }) => {
      if (!(await app.directory.findTenant(params.tenant))) return notFound
      const found = await app.procedures.findProcedure(params.tenant, params.procedure, query.version)
      return found ? ok(procedureAnswer(found, viewer !== null)) : notFound
    },
  }),
]

function procedureAnswer({ summary, versions, graph }: ProcedureView, signedIn: boolean) {
  return {
    summary: summaryBody(summary),
    versions: [...versions],
    findings: graph.findings.map((found) => ({ ...found, steps: [...found.steps] })),
    performers: [...graph.performers.values()].map(({ id, title, kind }) => ({
      id,
      title: title.value,
      kind,
    })),
    documents: { ...graph.documents },
    steps: graph.steps.map(stepAnswer),
    endings: [...graph.endings.values()].map(({ id, kind, label }) => ({ id, kind, label: label.value })),
    definition: signedIn ? graph.procedure : withoutNip(graph.procedure),
  }
}

function stepAnswer(each: StepGraph['steps'][number]) {
  return {
    id: each.id,
    number: each.number ?? null,
    nature: each.nature,
    activity: each.activity.value,
    performers: [...each.rule.performers],
    mode: each.rule.mode,
    outcomes: each.outcomes.map(({ id, label }) => ({ id, label: label.value })),
    outputs: each.outputs.map(({ document }) => document),
  }
}

function summaryBody(summary: ProcedureSummary) {
  return { ...summary, papers: [...summary.papers], totalTime: [...summary.totalTime] }
}

/** An employee's number is personal data: no stranger needs it to read an SOP. */
function withoutNip(procedure: StepGraph['procedure']): StepGraph['procedure'] {
  const { ratification, ...identity } = procedure.identity
  if (!ratification) return procedure
  const { nip: _, ...ratifier } = ratification
  return { ...procedure, identity: { ...identity, ratification: ratifier } }
}
