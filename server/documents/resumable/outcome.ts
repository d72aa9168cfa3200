import type { ResumableCall, Stored } from '../contract.ts'

type Refused = Extract<Stored, { kind: 'refused' }>
type Words = Pick<ResumableCall, 'refusal'>

/** What became of a finished upload, told beside the protocol's own headers. Headers hold ASCII only. */
export function outcomeHeaders(outcome: Stored, { refusal }: Words): Record<string, string> {
  return outcome.kind === 'stored'
    ? { 'laksana-file': outcome.file.fileId, 'laksana-name': encodeURIComponent(outcome.file.name) }
    : {
        'laksana-refusal': outcome.problem.code,
        'laksana-detail': encodeURIComponent(refusal(outcome.problem).detail),
      }
}

/** The answer to the last piece of a file that isn't taken: as to any other refused upload. */
export function refusedAnswer(outcome: Refused, words: Words) {
  return {
    status_code: 422,
    headers: {
      ...outcomeHeaders(outcome, words),
      'content-type': 'application/problem+json; charset=utf-8',
    },
    body: JSON.stringify(words.refusal(outcome.problem)),
  }
}
