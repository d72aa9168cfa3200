import { bundleSentences, caseBundleKind, unshownWords } from '#library/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Letterhead, PaperToSet } from '#server/typesetting/contract.ts'
import type { BundleWords } from './contract.ts'
import { dayIn } from './day-in.ts'
import { signerLines } from './in-one-line.ts'
import type { PaperVersion } from './papers-in-order.ts'

/** One version in the list of papers, and where its pages are. */
export interface ListedPaper {
  readonly paper: PaperVersion
  readonly place:
    | { readonly from: number; readonly to: number }
    | { readonly unshown: keyof typeof unshownWords }
  readonly signatures: number
}

/** Cover, list of papers and everything done, ready to be set. `now`: an ISO instant. */
export function frontOf(
  view: CaseView,
  papers: readonly ListedPaper[],
  viewer: Viewer,
  words: BundleWords,
  now: string,
  letterhead: Letterhead,
): PaperToSet {
  const { zone } = viewer.tenant
  const { state, graph } = view
  const moment = (at: string | undefined) => (at === undefined ? '' : words.moment(at, zone))
  const submitted = view.history.find(({ events }) => events.some(({ type }) => type === 'CaseSubmitted'))
  return {
    kind: caseBundleKind,
    content: {
      subject: state.application.subject,
      reference: state.reference ?? bundleSentences.noReference,
      applicant: view.applicant.name,
      procedure: `${graph.procedure.identity.title.value}, ${bundleSentences.version(state.procedure.version)}`,
      urgency: words.urgency(view),
      standing: words.standing(view),
      steps: Object.values(state.tasks).map(({ step }) => graph.byId.get(step)?.activity.value ?? step),
      opened: moment(state.openedAt),
      submitted: moment(submitted?.at),
      ended: moment(state.ended?.at),
      made: moment(now),
      papers: papers.map((listed) => paperRow(listed, words, zone)),
      acts: view.history
        .toSorted((one, other) => one.version - other.version)
        .map((act) => {
          const { sentences, details } = words.tell(act, view, zone)
          return {
            at: words.moment(act.at, zone),
            by: words.person(act.by),
            what: sentences.join('\n'),
            details: details.join('\n'),
          }
        }),
    },
    letterhead,
    date: dayIn(zone, now),
    place: '',
    signers: [],
    marks: 'none',
    draft: false,
  }
}

function paperRow({ paper, place, signatures }: ListedPaper, words: BundleWords, zone: string) {
  const { version, rejected, signed, pages, unknownGiver } = bundleSentences
  const signers = signerLines(paper, words, zone)
  const about = [version(paper.version), ...(paper.rejected ? [rejected] : [])].join(', ')
  const from = paper.by === null ? unknownGiver : words.person(paper.by)
  return {
    paper: `${paper.title}\n${about}`,
    given: `${from}\n${words.moment(paper.at, zone)}`,
    file: [
      `${paper.file.name} (${words.size(paper.file.size)})`,
      // Where more have signed the file than signed it here, or nobody did here.
      ...(signatures > signers.length ? [signed(signatures)] : []),
      ...signers,
    ].join('\n'),
    checksum: paper.file.sha256,
    place: 'unshown' in place ? unshownWords[place.unshown] : pages(place.from, place.to),
  }
}
