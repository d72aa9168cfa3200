import { isSeq } from 'yaml'
import { type Place, RecordReader, readEntries, readList, readText } from '../../reading/index.ts'
import type { Field, PrefillPath } from '../field.ts'
import { paperPath, SOURCES } from '../prefill-path.ts'

/** Where a field stands decides what it may say: a property has a label, a row has no source of its own. */
export type Standing = 'whole' | 'property' | 'row' | 'property of a row'

/** Reads a field of any type, for those that hold other fields. */
export type ReadInner = (place: Place, standing: Standing) => Field

type Words = Pick<Field, 'title' | 'description' | 'x-en' | 'x-prefill'>

/** What every field may say whatever its type: label and help in both languages, and the sources of a draft. */
export function wordsIn(record: RecordReader, standing: Standing): Words {
  const { place } = record
  const words: Words = {
    ...record.maybe('title', readText),
    ...record.maybe('description', readText),
    ...record.maybe('x-en', readEnglish),
    ...record.maybe('x-prefill', readSources),
  }
  const english = words['x-en']
  if (standing.startsWith('property')) {
    if (words.title === undefined) place.note('This field has no label', 'Add title: "…"')
    if (english?.title === undefined)
      place.note('This field has no English label', 'Add x-en: { title: "…" }')
  }
  if ((words.description === undefined) !== (english?.description === undefined))
    place.note(
      'The help stands in one language only',
      'Write both description: "…" and x-en: { description: "…" }, or neither',
    )
  noteOutsideRows(record, 'x-prefill', standing)
  return words
}

/** What fills a draft fills a list as a whole, so it stands on the list. */
export function noteOutsideRows(record: RecordReader, key: string, standing: Standing): void {
  if (record.has(key) && standing.includes('row'))
    record.at(key).note(`"${key}" can't stand inside a row`, 'Write it on the list itself, or leave it out')
}

function readEnglish(place: Place): NonNullable<Field['x-en']> {
  const record = new RecordReader(place, 'english')
  const english = {
    ...record.maybe('title', readText),
    ...record.maybe('description', readText),
    ...record.maybe('enum', readLabels),
  }
  record.close()
  return english
}

/** value → label */
export function readLabels(place: Place): Readonly<Record<string, string>> {
  return Object.fromEntries(readEntries(place, (value, label) => [value, readText(label)]))
}

/** One source, or several of which the first that has a value wins. */
function readSources(place: Place): readonly PrefillPath[] {
  return isSeq(place.node) ? readList(place, readSource) : [readSource(place)]
}

/** Whether the kind and field of a paper exist is seen only with all kinds at hand: `brokenPrefills`. */
function readSource(place: Place): PrefillPath {
  const path = readText(place)
  if (path !== '' && !Object.hasOwn(SOURCES, path) && !paperPath(path))
    place.note(
      `A draft can't be filled from "${path}"`,
      `Write one of ${Object.keys(SOURCES).join(', ')}, or paper.<kind>.<field>`,
    )
  return path
}
