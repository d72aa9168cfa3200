import { contentProblems } from '#engine/document-kind/index.ts'
import { type PaperEvent, paperWaitsFor } from '#engine/paper/index.ts'
import type { PerformerId } from '#engine/procedure/definition.ts'
import type { CasePaper } from '#server/cases/contract.ts'
import type {
  PaperAct,
  PaperContent,
  PaperDeed,
  PaperHand,
  PaperParty,
  PaperRevision,
  PaperView,
} from './contract.ts'
import type { Reminder } from './reminders.ts'
import type { Seen } from './seen.ts'

type Deed = CasePaper['deeds'][number]

/** A paper for the page; `content` is that of its last revision, or the prefilled one. */
export function paperViewOf(
  seen: Seen,
  content: PaperContent,
  reminders: readonly Reminder[],
  reminding: PaperView['reminding'],
): PaperView {
  const { at, within, kind, made, use } = seen
  const { case: view } = within
  const paper = made?.paper ?? null
  const refusal = made?.deeds.findLast(({ event }) => event.type === 'PaperRefused')
  const numbered = kind.number !== undefined && (use.signers.length > 0 || kind.signed === 'none')
  return {
    at,
    caseVersion: view.version,
    reference: view.state.reference ?? null,
    subject: view.state.application.subject,
    title: titleOf(seen),
    because: use.because ?? null,
    kind,
    open: made?.open ?? true,
    paper,
    content,
    problems: content.kind === 'content' ? contentProblems(kind, content.content) : [],
    offers: seen.offers,
    initials: use.initials.map((performer) => partyOf(seen, performer, 'initialling')),
    signers: use.signers.map((performer) => partyOf(seen, performer, 'signing')),
    revisions: revisionsOf(made).toReversed(),
    deeds: [
      ...(made?.deeds ?? []).flatMap(deedOf),
      ...reminders.map(({ at: when, by }) => ({ act: 'RemindPaper' as const, by, at: when })),
    ].toSorted((one, other) => one.at.localeCompare(other.at)),
    reminding,
    refused:
      paper?.refused && refusal
        ? { by: handOf(refusal), at: refusal.at, reason: paper.refused.reason }
        : null,
    number: paper?.number !== undefined ? 'given' : numbered ? 'later' : 'none',
    signedElsewhere: use.signedElsewhere === true,
  }
}

export const titleOf = ({ at, within }: Seen): string =>
  within.case.graph.documents[at.document] ?? at.document

/** Without its ending. What stands before a slash in a title would be taken for a folder. */
export const fileNameOf = (seen: Seen): string => titleOf(seen).replaceAll('/', '-')

export function revisionsOf(made: CasePaper | null): readonly PaperRevision[] {
  return (made?.deeds ?? []).flatMap((deed) =>
    deed.event.type === 'PaperWritten'
      ? [{ revision: deed.event.revision, by: handOf(deed), at: deed.at }]
      : [],
  )
}

/** The hash of what a revision says; undefined: no such revision. */
export function hashOfRevision(made: CasePaper | null, revision: number): string | undefined {
  const written = made?.deeds.find(
    ({ event }) => event.type === 'PaperWritten' && event.revision === revision,
  )
  return written?.event.type === 'PaperWritten' ? written.event.content : undefined
}

function partyOf(
  { within, made, use }: Seen,
  performer: PerformerId,
  standing: 'initialling' | 'signing',
): PaperParty {
  const { graph } = within.case
  const signsAsHead = standing === 'signing' && graph.performers.get(performer)?.kind === 'applicant'
  const paper = made?.paper
  const given = standing === 'initialling' ? paper?.initials : paper?.signatures
  const did = given?.some((each) => each.performer === performer)
    ? made?.deeds.findLast(({ event }) => isBy(event, performer, standing))
    : undefined
  const waiting = made?.open === true && paper !== undefined && paper.standing === standing
  return {
    performer,
    title: graph.performers.get(performer)?.title.value ?? performer,
    positions: signsAsHead ? within.heads : (within.answering[performer] ?? []),
    waiting: waiting && paperWaitsFor(paper, use).includes(performer),
    done: did
      ? {
          by: handOf(did),
          at: did.at,
          ...(did.event.type === 'PaperSigned' && {
            signature: { certified: did.event.certified, level: did.event.level },
          }),
        }
      : null,
  }
}

function isBy(event: PaperEvent, performer: PerformerId, standing: 'initialling' | 'signing'): boolean {
  const type = standing === 'initialling' ? 'PaperInitialled' : 'PaperSigned'
  return event.type === type && 'performer' in event && event.performer === performer
}

const acts = {
  PaperWritten: 'WritePaper',
  PaperForwarded: 'ForwardPaper',
  PaperInitialled: 'InitialPaper',
  PaperSigned: 'SignPaper',
  PaperFinished: 'FinishPaper',
  PaperRefused: 'RefusePaper',
  PaperRecalled: 'RecallPaper',
} as const satisfies Record<PaperEvent['type'], PaperAct>

/** What comes of one act and is told by another of its events isn't told twice. */
function deedOf(deed: Deed, place: number, all: readonly Deed[]): readonly PaperDeed[] {
  const { event, at } = deed
  const before = all[place - 1]
  const withIt = before !== undefined && before.at === at && before.official === deed.official
  const again =
    withIt &&
    ((event.type === 'PaperSigned' && before.event.type === 'PaperSigned') ||
      (event.type === 'PaperFinished' && before.event.type === 'PaperInitialled'))
  if (again) return []
  return [
    {
      act: acts[event.type],
      by: handOf(deed),
      at,
      ...(event.type === 'PaperWritten' && { revision: event.revision }),
      ...(event.type === 'PaperRefused' && { reason: event.reason }),
    },
  ]
}

const handOf = ({ by, official }: Deed): PaperHand => ({ ...by, id: official })
