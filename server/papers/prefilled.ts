import { type Content, type DocumentKind, type PrefillSources, prefill } from '#engine/document-kind/index.ts'
import type { CasePapers, CaseView } from '#server/cases/contract.ts'
import type { TenantSummary } from '#server/directory/contract.ts'
import type { PaperContent } from './contract.ts'
import { planRows } from './plan-rows.ts'
import { type Seat, seatsOf } from './seats.ts'

/** What is known when a paper is begun. */
export interface Known {
  readonly tenant: TenantSummary
  readonly seats: readonly Seat[]
  /** Local, `2026-11-20`. */
  readonly today: string
  /** The letter that asked, where the registry has it. */
  readonly letter: PrefillSources['letter']
  readonly contents: ReadonlyMap<string, PaperContent>
}

/**
 * The first draft of a document: what the same document said when its step was done before, else what case, government
 * and the other papers say. Only papers that the viewer may see are drawn from.
 */
export function prefilled(
  kind: DocumentKind,
  document: string,
  { case: view, papers }: CasePapers,
  known: Known,
): Content {
  const contentOf = ({ paper }: CasePapers['papers'][number]) => {
    const found = known.contents.get(paper.content)
    return found?.kind === 'content' ? found.content : null
  }
  const before = papers.findLast(({ paper }) => paper.document === document && paper.kind === kind.id)
  const again = before && contentOf(before)
  if (again) return again
  const paper = Object.fromEntries(
    papers.flatMap((each) => {
      const content = contentOf(each)
      return content ? [[each.paper.kind, content] as const] : []
    }),
  )
  return prefill(kind, { ...sourcesOf(view, known), paper })
}

function sourcesOf(view: CaseView, { tenant, seats, today, letter }: Known): PrefillSources {
  const { state, graph } = view
  const applicant = [...graph.performers.values()].find(({ kind }) => kind === 'applicant')
  const head = applicant && seatsOf(applicant.id, view, seats)[0]
  const team = Object.values(state.team)
    .flat()
    .map((official) => seats.find((seat) => seat.official === official))
  return {
    case: {
      ...state.application,
      ...(state.reference !== undefined && { reference: state.reference }),
    },
    applicant: { name: view.applicant.name, ...(head && { head: head.title }) },
    office: { name: tenant.office },
    government: { name: tenant.name },
    today,
    team: team.flatMap((seat) =>
      seat ? [{ nama: seat.name, jabatan: seat.title, ...(seat.nip !== null && { nip: seat.nip }) }] : [],
    ),
    schedule: planRows(state, graph),
    ...(letter && { letter }),
  }
}
