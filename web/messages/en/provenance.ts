import type { provenance as source } from '../id/provenance.ts'

export const provenance: typeof source = {
  written: 'Written in the document: “{text}”',
  reading: 'Read as: {reading}',
  inferred: 'Inferred, not written: {reason}',
  inferredMark: '(inferred)',
  legend:
    'The mark † means the value is inferred because the document lacks it or cannot be read; the reason is given.',
  show: 'Where the values come from',
}
