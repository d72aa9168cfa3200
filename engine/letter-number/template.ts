import { type TemplateMistake, templateMistake } from './mistakes.ts'
import { lookOf, type NumberPart, type NumberPiece, type NumberTemplate, numberParts } from './parts.ts'

export type ParsedTemplate =
  | { readonly template: NumberTemplate }
  | { readonly mistakes: readonly [TemplateMistake, ...TemplateMistake[]] }

const longest = 120
const plainText = /^[A-Za-z0-9/\-.,():_ ]*$/

/**
 * Reads `B-{running}/DISKOMINFO/{class}/{month}/{year}`. Parts: running, suffix, class, unit, month, year, security;
 * `{running:3}` pads with zeros, `{month:roman}` and `{year:short}` change the form. Without `{suffix}` the suffix of a
 * back-dated letter follows the running number. Only templates whose numbers can be read back are right.
 */
export function parseNumberTemplate(text: string): ParsedTemplate {
  const pieces = suffixed(piecesOf(text))
  const [first, ...more] = mistakesIn(text, pieces)
  return first ? { mistakes: [first, ...more] } : { template: { text, pieces } }
}

function piecesOf(text: string): readonly NumberPiece[] {
  return text.split(/(\{[^{}]*\})/).flatMap((found): NumberPiece[] => {
    if (found === '') return []
    const named = /^\{([^:]*)(?::(.*))?\}$/.exec(found)
    if (!named) return [{ kind: 'text', text: found }]
    return [{ kind: 'part', part: named[1] as NumberPart, form: named[2] ?? '' }]
  })
}

/** A suffix without a place of its own stands behind the running number. */
function suffixed(pieces: readonly NumberPiece[]): readonly NumberPiece[] {
  if (pieces.some((piece) => isPart(piece, 'suffix'))) return pieces
  const place = pieces.findIndex((piece) => isPart(piece, 'running'))
  return place < 0 ? pieces : pieces.toSpliced(place + 1, 0, { kind: 'part', part: 'suffix', form: '' })
}

function isPart(piece: NumberPiece, part: NumberPart): boolean {
  return piece.kind === 'part' && piece.part === part
}

function mistakesIn(text: string, pieces: readonly NumberPiece[]): readonly TemplateMistake[] {
  if (text.trim() === '') return [templateMistake('empty')]
  if (text.length > longest) return [templateMistake('too-long')]
  const written = pieces.flatMap(mistakesOf)
  if (written.length > 0) return written
  const parts = pieces.flatMap((piece) => (piece.kind === 'part' ? [piece.part] : []))
  const doubled = numberParts.filter((part) => parts.indexOf(part) !== parts.lastIndexOf(part))
  return [
    ...doubled.map((part) => templateMistake('twice', part)),
    ...(parts.includes('running') ? [] : [templateMistake('no-running')]),
    ...(parts.includes('year') ? [] : [templateMistake('no-year')]),
    ...pieces.flatMap((piece, place) => runningOn(piece, pieces.slice(place + 1))),
  ]
}

function mistakesOf(piece: NumberPiece): readonly TemplateMistake[] {
  if (piece.kind === 'text') {
    if (/[{}]/.test(piece.text)) return [templateMistake('open-brace', piece.text)]
    const odd = [...piece.text].find((character) => !plainText.test(character))
    return odd === undefined ? [] : [templateMistake('odd-text', odd)]
  }
  const { part, form } = piece
  if (!numberParts.includes(part))
    return [templateMistake('unknown-part', part, numberParts.map((known) => `{${known}}`).join(', '))]
  return form === '' || lookOf(part, form).forms.test(form)
    ? []
    : [templateMistake('unknown-form', part, form)]
}

/** A part whose end can't be seen from what may follow it. */
function runningOn(piece: NumberPiece, after: readonly NumberPiece[]): readonly TemplateMistake[] {
  if (piece.kind === 'text') return []
  const { alphabet } = lookOf(piece.part, piece.form)
  if (alphabet === null) return []
  const next = after[0]
  if (next === undefined) return []
  if (next.kind === 'text')
    return alphabet.test(next.text[0]!) ? [templateMistake('runs', piece.part, next.text[0]!)] : []
  // A suffix begins with a full stop, or isn't there: then what comes behind it follows.
  if (next.part === 'suffix' && !alphabet.test('.')) return runningOn(piece, after.slice(1))
  return [templateMistake('runs', piece.part, `{${next.part}}`)]
}
