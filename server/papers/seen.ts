import type { DocumentKind } from '#engine/document-kind/index.ts'
import { paperId } from '#engine/paper/index.ts'
import type { DocumentUse } from '#engine/procedure/definition.ts'
import type { CasePaper, CasePapers, Cases } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PaperAddress, PaperOffer } from './contract.ts'
import type { KindShelf } from './kinds.ts'

/** A paper that a viewer may see, begun or not, with the case it belongs to. */
export interface Seen {
  readonly at: PaperAddress
  readonly within: CasePapers
  readonly use: DocumentUse
  readonly kind: DocumentKind
  /** Null: not begun. */
  readonly made: CasePaper | null
  readonly offers: readonly PaperOffer[]
}

/** How papers are looked up. */
export interface Looking {
  readonly cases: Cases
  readonly kinds: KindShelf
}

/** Null: no such case, task or paper, not for this viewer, or a document that is uploaded. */
export async function findSeen(looking: Looking, viewer: Viewer, at: PaperAddress): Promise<Seen | null> {
  const within = await looking.cases.findPapers(viewer, at.caseId)
  return within && seenIn(looking, viewer, within, at)
}

export async function seenIn(
  { kinds }: Looking,
  viewer: Viewer,
  within: CasePapers,
  at: PaperAddress,
): Promise<Seen | null> {
  const { state, graph, offers } = within.case
  const use = Object.hasOwn(graph.documentUses, at.document) ? graph.documentUses[at.document] : undefined
  if (!use) return null
  const id = paperId(at.task, at.document)
  const made = within.papers.find(({ paper }) => paperId(paper.task, paper.document) === id) ?? null
  const about = paperOffers(offers).filter(
    ({ task, document }) => task === at.task && document === at.document,
  )
  const begun = Object.hasOwn(state.papers ?? {}, id)
  // One that is begun and can't be seen isn't there for this viewer.
  if (!made && (begun || about.length === 0)) return null
  const tenant = viewer.tenant.id
  const [name, version] = made
    ? [made.paper.kind, made.paper.kindVersion]
    : [use.kind, await kinds.versionFor(tenant, use.kind, state.openedAt)]
  const kind = await kinds.getKind(tenant, name, version)
  return kind.shape === 'upload' ? null : { at, within, use, kind, made, offers: about }
}

/** Every paper of a case that the viewer may see: what was made, then what its open tasks can give besides. */
export async function listSeen(
  looking: Looking,
  viewer: Viewer,
  within: CasePapers,
): Promise<readonly Seen[]> {
  const caseId = within.case.id
  const made = within.papers.map(({ paper }) => ({ caseId, task: paper.task, document: paper.document }))
  const all = [
    ...made,
    ...paperOffers(within.case.offers)
      .filter(({ act }) => act === 'WritePaper')
      .map(({ task, document }) => ({ caseId, task, document })),
  ]
  const once = new Map(all.map((at) => [paperId(at.task, at.document), at]))
  const seen = await Promise.all([...once.values()].map((at) => seenIn(looking, viewer, within, at)))
  return seen.filter((each) => each !== null)
}

const acts: ReadonlySet<string> = new Set<PaperOffer['act']>([
  'WritePaper',
  'ForwardPaper',
  'FinishPaper',
  'RecallPaper',
  'InitialPaper',
  'SignPaper',
  'RefusePaper',
])

const paperOffers = (offers: CasePapers['case']['offers']): readonly PaperOffer[] =>
  offers.filter((offer): offer is PaperOffer => acts.has(offer.act))
