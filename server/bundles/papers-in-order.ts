import type { FileRef } from '#engine/case/state.ts'
import type { CaseView, HistoryItem, CasePaper as MadePaper } from '#server/cases/contract.ts'

/** Who signed a paper that was made here. */
export interface PaperSigner {
  readonly by: HistoryItem['by']
  readonly at: string
  /** By a certificate of an Indonesian provider; else by one of the government's own. */
  readonly certified: boolean
}

/** One version of one paper of a case. */
export interface PaperVersion {
  readonly document: string
  readonly title: string
  readonly version: number
  readonly file: FileRef
  readonly at: string
  /** Who gave it; null where the act is older than what the history tells. */
  readonly by: HistoryItem['by'] | null
  /** A later version took its place. */
  readonly replaced: boolean
  readonly rejected: boolean
  /** In the order in which they signed; empty for what was uploaded. */
  readonly signers: readonly PaperSigner[]
}

/** A paper with all its versions, the first one first. */
export interface CasePaper {
  readonly document: string
  readonly title: string
  readonly versions: readonly PaperVersion[]
}

/**
 * Every paper in the order of the flow: what came with the application, then by the step that gave it and by time.
 * `made`: those that were written and signed here.
 */
export function papersInOrder(view: CaseView, made: readonly MadePaper[]): readonly CasePaper[] {
  const held = Object.entries(view.state.documents)
  const placeOf = (step: string) => (step === 'application' ? -1 : (view.graph.byId.get(step)?.order ?? 0))
  return held
    .toSorted(
      ([, one], [, other]) => placeOf(one.step) - placeOf(other.step) || one.at.localeCompare(other.at),
    )
    .map(([document, current]) => {
      const title = view.graph.documents[document] ?? document
      const versions = view.documentVersions
        .filter((each) => each.document === document)
        .map((each) => ({
          document,
          title,
          version: each.version,
          file: each.file,
          at: each.at,
          by: giverOf(view.history, document, each.version),
          replaced: each.version !== current.version,
          rejected: each.version === current.version && current.rejected !== undefined,
          signers: signersOf(made.find(({ paper }) => paper.file?.fileId === each.file.fileId)),
        }))
      return { document, title, versions: versions.toSorted((one, other) => one.version - other.version) }
    })
}

function giverOf(
  history: readonly HistoryItem[],
  document: string,
  version: number,
): HistoryItem['by'] | null {
  const act = history.find(({ events }) =>
    events.some(
      ({ type, facts }) =>
        type === 'DocumentReceived' && facts.document === document && facts.version === version,
    ),
  )
  return act?.by ?? null
}

/** Signatures that stand; one official who signs for two performers puts one signature. */
function signersOf(made: MadePaper | undefined): readonly PaperSigner[] {
  const standing = new Set(made?.paper.signatures.map(({ by, at }) => `${by} ${at}`))
  return (made?.deeds ?? []).flatMap(({ event, official, by, at }) =>
    event.type === 'PaperSigned' && standing.delete(`${official} ${at}`)
      ? [{ by, at, certified: event.certified }]
      : [],
  )
}
