import type { Field, PrefillPath } from './field.ts'
import type { DocumentKind } from './kind.ts'

type Kinds = ReadonlyMap<string, DocumentKind>

const text: Field = { type: 'string' }
const date: Field = { type: 'string', format: 'date' }
const rows = (properties: Readonly<Record<string, Field>>): Field => ({
  type: 'array',
  items: { type: 'object', required: [], properties },
})

/** What a draft can be filled from besides earlier papers, and what each gives. */
export const SOURCES: Readonly<Record<PrefillPath, Field>> = {
  'case.subject': text,
  'case.need': text,
  'case.businessProcess': text,
  'case.urgency': { type: 'string', enum: ['biasa', 'segera', 'sangat-segera'] },
  'case.reference': text,
  'applicant.name': text,
  'applicant.head': text,
  'office.name': text,
  'government.name': text,
  today: date,
  team: rows({ nama: text, nip: text, jabatan: text }),
  schedule: rows({ kegiatan: text, mulai: date, selesai: date, pelaksana: text }),
  'letter.number': text,
  'letter.date': date,
}

/** `paper.surat-permohonan.nomor` in its parts, or undefined where it isn't of that form. */
export function paperPath(
  path: PrefillPath,
): { readonly kind: string; readonly fields: readonly string[] } | undefined {
  const [first, kind, ...fields] = path.split('.')
  if (first !== 'paper' || !kind || fields.length === 0 || fields.includes('')) return undefined
  return { kind, fields }
}

export interface BrokenPrefill {
  readonly kind: string
  /** Names of the properties that lead to the field. */
  readonly field: readonly string[]
  readonly path: PrefillPath
  readonly problem: 'no-such-source' | 'does-not-fit'
}

/** Sources that none of these kinds has, and sources that give something else than their field takes. */
export function brokenPrefills(kinds: readonly DocumentKind[]): readonly BrokenPrefill[] {
  const known: Kinds = new Map(kinds.map((kind) => [kind.id, kind]))
  return kinds.flatMap((kind) => brokenIn(kind.id, kind.fields, [], known))
}

function brokenIn(kind: string, field: Field, at: readonly string[], kinds: Kinds): readonly BrokenPrefill[] {
  const own = (field['x-prefill'] ?? []).flatMap((path): BrokenPrefill[] => {
    const source = sourceOf(path, kinds)
    if (source && fits(source, field)) return []
    return [{ kind, field: at, path, problem: source ? 'does-not-fit' : 'no-such-source' }]
  })
  const inner = field.type === 'object' ? Object.entries(field.properties) : []
  return [...own, ...inner.flatMap(([name, property]) => brokenIn(kind, property, [...at, name], kinds))]
}

function sourceOf(path: PrefillPath, kinds: Kinds): Field | undefined {
  const paper = paperPath(path)
  if (!paper) return SOURCES[path]
  return paper.fields.reduce<Field | undefined>(
    (group, name) => (group?.type === 'object' ? group.properties[name] : undefined),
    kinds.get(paper.kind)?.fields,
  )
}

/** Whether what `source` gives can stand in `target`: the same, a date as a text, one text as the first of a list, rows with a column in common. */
function fits(source: Field, target: Field): boolean {
  if (target.type === 'array')
    return source.type === 'array' ? fits(source.items, target.items) : fits(source, target.items)
  if (source.type === 'object' && target.type === 'object')
    return Object.entries(target.properties).some(
      ([name, property]) => source.properties[name] && fits(source.properties[name], property),
    )
  if (source.type === 'string' && target.type === 'string')
    return target.format === undefined || source.format === target.format
  return source.type === target.type || (source.type === 'integer' && target.type === 'number')
}
