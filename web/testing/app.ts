import type { StepGraph } from '#engine/procedure/graph.ts'
import type { App } from '#server/app.ts'
import type { PublicCaseView } from '#server/cases/contract.ts'
import type { DemoAccount, TenantSummary } from '#server/directory/contract.ts'
import type { ProcedureSummary, ProcedureView } from '#server/procedures/contract.ts'
import { shippedGraphs } from './graphs.ts'

export const governments: readonly TenantSummary[] = [
  {
    id: 'cirebon',
    name: 'Pemerintah Kota Cirebon',
    office: 'Dinas Komunikasi, Informatika dan Statistik',
    zone: 'Asia/Jakarta',
  },
  {
    id: 'kutai-kartanegara',
    name: 'Pemerintah Kabupaten Kutai Kartanegara',
    office: 'Dinas Komunikasi dan Informatika',
    zone: 'Asia/Makassar',
  },
  {
    id: 'muara-enim',
    name: 'Pemerintah Kabupaten Muara Enim',
    office: 'Dinas Komunikasi dan Informatika',
    zone: 'Asia/Jakarta',
  },
]

const demoAccounts: readonly DemoAccount[] = governments.flatMap((tenant) =>
  (['applicant', 'office', 'third-party', 'inspector', 'administrator'] as const).map((part) => ({
    tenant,
    part,
    position: `Jabatan ${part}`,
    unit: tenant.office,
    email: `${part}@${tenant.id}.example`,
  })),
)

/** The product as the public pages see it, over the shipped procedures; nothing can be changed. */
export function fakeApp(): App {
  const graphs = shippedGraphs()
  const app = {
    directory: {
      listTenants: async () => governments,
      findTenant: async (id: string) => governments.find((government) => government.id === id) ?? null,
      listDemoAccounts: async () => demoAccounts,
      listApiTokens: async () => [
        { id: 't1', name: 'Dasbor pimpinan', createdAt: '2026-11-02T01:00:00Z', lastUsedAt: null },
      ],
      createApiToken: async () => ({ id: 't2', token: 'lks_contoh' }),
      revokeApiToken: async (_viewer: unknown, id: string) => id === 't1',
    },
    procedures: {
      listInForce: async (tenant: string) =>
        [...graphs].filter(([id]) => id.startsWith(tenant)).map(([, graph]) => summaryOf(graph)),
      findProcedure: async (tenant: string, id: string, version = 1) => {
        const government = governments.find((each) => each.id === tenant)
        const graph = graphs.get(id)
        return government && graph && version <= 2 ? procedureView(government, graph, version) : null
      },
    },
    forecasts: {
      ofReference: async () => ({
        madeAt: '2026-11-16T01:00:00.000Z',
        end: {
          p10: '2026-12-03T01:00:00.000Z',
          p50: '2026-12-07T01:00:00.000Z',
          p90: '2026-12-11T01:00:00.000Z',
        },
        basis: { cases: 40, guessed: 0 },
        accuracy: { cases: 3, inside: null, typicalDays: null },
      }),
    },
    cases: {
      findByReference: async (reference: string) =>
        reference === 'APL/2026/0007' ? publicCase(governments[0]!, graphs.get('cirebon')!) : null,
    },
  }
  return app as unknown as App
}

function summaryOf(graph: StepGraph): ProcedureSummary {
  const { id, identity, source } = graph.procedure
  const own = graph.steps.filter((step) => step.scope === null)
  return {
    id,
    version: 1,
    title: identity.title.value,
    flow: source?.flow ?? null,
    procedureNumber: identity.procedureNumber?.value ?? null,
    stepCount: own.length,
    decisionCount: own.filter((step) => step.nature === 'decide').length,
    papers: Object.values(graph.documents).slice(0, 2),
    totalTime: [{ aim: 80, limit: 80, unit: 'working-day', approximate: true }],
    contradictionCount: graph.findings.filter((finding) => finding.severity === 'contradiction').length,
  }
}

function procedureView(tenant: TenantSummary, graph: StepGraph, version: number): ProcedureView {
  const loadedAt = '2026-11-01T02:00:00Z'
  return {
    tenant,
    summary: { ...summaryOf(graph), version },
    graph,
    versions: [
      { version: 2, effectiveOn: '2027-01-01', status: 'draft', loadedAt },
      {
        version: 1,
        effectiveOn: graph.procedure.identity.effectiveOn?.value ?? null,
        status: 'in-force',
        loadedAt,
      },
    ],
  }
}

function publicCase(tenant: TenantSummary, graph: StepGraph): PublicCaseView {
  const own = graph.steps.filter((step) => step.scope === null)
  return {
    tenant,
    reference: 'APL/2026/0007',
    procedure: { id: graph.procedure.id, title: graph.procedure.identity.title.value },
    status: 'running',
    endingLabel: null,
    submittedOn: '2026-11-03T02:00:00Z',
    steps: own.map((step, index) => ({
      number: step.number ?? null,
      activity: step.activity.value,
      performer: step.rule.performers.map((id) => graph.performers.get(id)!.title.value).join(', '),
      standard:
        step.time?.value.kind === 'length'
          ? step.time.value
          : step.time
            ? { kind: 'set-by', step: '7' }
            : null,
      usedMinutes: index < 7 && index !== 4 ? 95 : null,
      state: index === 4 ? 'passed-over' : index < 6 ? 'done' : index === 6 ? 'now' : 'ahead',
      doneOn: index < 6 && index !== 4 ? '2026-11-05T02:00:00Z' : null,
      dueOn: index === 6 ? '2026-11-18T08:00:00Z' : null,
      overdue: index === 6,
    })),
    timeSpent: { counted: 500, by: { applicant: 70, 'third-party': 0, office: 500 } },
  }
}
