import type { PaperEvent, PaperEventType } from './events.ts'
import type { Paper, PaperSignature } from './paper.ts'

type Written = Extract<PaperEvent, { type: 'PaperWritten' }>
type Later = Exclude<PaperEvent, Written>
type Handlers = {
  readonly [T in Later['type']]: (paper: Paper, event: Extract<Later, { type: T }>) => Paper
}

/** A new content: whatever was initialled or signed was another one. */
function written(
  paper: Paper | undefined,
  { task, document, kind, kindVersion, revision, content, by }: Written,
): Paper {
  const authors = paper?.authors ?? []
  return {
    task,
    document,
    kind,
    kindVersion,
    standing: 'drafting',
    revision,
    content,
    authors: authors.includes(by) ? authors : [...authors, by],
    initials: [],
    signatures: [],
    ...(paper?.number === undefined ? {} : { number: paper.number }),
    ...(paper?.refused === undefined ? {} : { refused: paper.refused }),
  }
}

const handlers: Handlers = {
  PaperForwarded: ({ refused: _, ...paper }, { to }) => ({ ...paper, standing: to }),
  PaperInitialled: (paper, { performer, by, at, last }) => ({
    ...paper,
    standing: last ? 'signing' : paper.standing,
    initials: [...paper.initials, { performer, by, at }],
  }),
  PaperSigned: (paper, { performer, by, at, certified, level, file, number, last }) => {
    const signature: PaperSignature = { performer, by, at, certified, level }
    return {
      ...paper,
      standing: last ? 'final' : paper.standing,
      signatures: [...paper.signatures, signature],
      file,
      ...(number === undefined ? {} : { number }),
    }
  },
  PaperFinished: ({ refused: _, ...paper }, { file, number }) => ({
    ...paper,
    standing: 'final',
    file,
    ...(number === undefined ? {} : { number }),
  }),
  PaperRefused: (paper, { by, reason }) => ({ ...redrafted(paper), refused: { by, reason } }),
  PaperRecalled: (paper) => redrafted(paper),
}

/** Back with its authors: what it bore so far is void, its number stays its own. */
function redrafted({ file: _, ...paper }: Paper): Paper {
  return { ...paper, standing: 'drafting', initials: [], signatures: [] }
}

export function evolvePaper(paper: Paper | undefined, event: PaperEvent): Paper {
  if (event.type === 'PaperWritten') return written(paper, event)
  if (!paper) throw new Error(`No paper ${event.document} is begun for ${event.task}`)
  return (handlers[event.type] as (paper: Paper, event: Later) => Paper)(paper, event)
}

export const paperEventTypes: readonly PaperEventType[] = [
  'PaperWritten',
  ...(Object.keys(handlers) as Later['type'][]),
]
