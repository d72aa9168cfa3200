import { type Place, RecordReader, readFlag, readList, readText } from '../../reading/index.ts'
import type { Output, Requirement } from '../definition.ts'
import { readProvenance } from './provenance.ts'
import { readNameOf } from './scalar.ts'

/** Origins that are not steps; no step may be called so. */
export const ORIGINS: readonly string[] = ['application', 'self', 'outside']

/** What a step needs, before it is known which earlier step gives a document whose `from` was left out. */
export type WrittenRequirement =
  | Extract<Requirement, { kind: 'item' }>
  | (Omit<Extract<Requirement, { kind: 'document' }>, 'from'> & { readonly from?: string })

export function readRequirement(place: Place): WrittenRequirement {
  const record = new RecordReader(place, 'requirement')
  const { document } = record.maybe('document', readNameOf('document'))
  const { item } = record.maybe('item', readText)
  const from = record.maybe('from', readOrigin)
  const { optional = false } = record.maybe('optional', readFlag)
  const provenance = readProvenance(record)
  record.close()
  if ((document === undefined) === (item === undefined))
    place.note(
      'A requirement is either a document or an item',
      'Write document: an-id, or item: "a thing to have in hand"',
    )
  if (item !== undefined && from.from !== undefined)
    place.note('Only a document comes from somewhere', 'Leave "from" out for an item')
  if (item !== undefined) return { kind: 'item', item, optional, provenance }
  return { kind: 'document', document: document ?? '', ...from, optional, provenance }
}

function readOrigin(place: Place): string {
  const origin = readText(place)
  if (!ORIGINS.includes(origin)) place.notebook.use('step', origin, place)
  return origin
}

export function readOutput(place: Place): Output {
  const record = new RecordReader(place, 'output')
  const output: Output = {
    document: record.need('document', readNameOf('document'), 'document: the id of a document'),
    optional: record.maybe('optional', readFlag).optional ?? false,
    signedBy: record.list('signedBy', readNameOf('performer')),
    provenance: readProvenance(record),
  }
  record.close()
  if (new Set(output.signedBy).size < output.signedBy.length)
    record.at('signedBy').note('Somebody is asked to sign the same document twice', 'Name each signer once')
  return output
}

/** What the applicant hands in: the same forms, and always from the application itself. */
export function readApplication(place: Place): readonly Requirement[] {
  return readList(place, (item) => {
    const requirement = readRequirement(item)
    if (requirement.kind === 'item') return requirement
    if (requirement.from !== undefined && requirement.from !== 'application')
      item.note('What is handed in with the application comes from the application', 'Leave "from" out here')
    return { ...requirement, from: 'application' }
  })
}
