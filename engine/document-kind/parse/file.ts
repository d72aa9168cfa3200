import { noteFileName, type Place, RecordReader, readId, readOneOf, readText } from '../../reading/index.ts'
import type { ObjectField } from '../field.ts'
import {
  type Bilingual,
  type DocumentKind,
  ENDINGS,
  REGISTERS,
  SHAPES,
  SIGNINGS,
  TEMPLATES,
} from '../kind.ts'
import { readArchive } from './archive.ts'
import { readFields } from './field.ts'
import { readMeetingFields } from './meeting-fields.ts'
import { readWhole } from './numbers.ts'

const FORMAT = 'laksana/document-kind/1'
const NO_FIELDS: ObjectField = { type: 'object', required: [], properties: {} }

/** The whole file. What it gives is right only if the notebook holds no mistake afterwards. */
export function readKindFile(place: Place): DocumentKind {
  const record = new RecordReader(place, 'documentKind')
  record.need('format', readOneOf([FORMAT]), `format: ${FORMAT}`)
  const id = record.need('id', readId, 'id: the name of the file without .yaml')
  const fields = record.maybe('fields', readFields).fields ?? NO_FIELDS
  const kind: DocumentKind = {
    format: FORMAT,
    id,
    version: record.need('version', readWhole(1), 'version: 1'),
    title: record.need('title', readBilingual, 'title: { id: "Surat Permohonan", en: "Letter of Request" }'),
    shape: record.need('shape', readOneOf(SHAPES), `shape: one of ${SHAPES.join(', ')}`),
    ...record.maybe('template', readOneOf(TEMPLATES)),
    ...record.maybe('number', readNumbering),
    signed: record.need('signed', readOneOf(SIGNINGS), `signed: one of ${SIGNINGS.join(', ')}`),
    archive: record.need('archive', readArchive, 'archive: class, active, inactive, final and basis'),
    accepts: record.list('accepts', readOneOf(ENDINGS)),
    fields,
    ...record.maybe('meetings', (at) => readMeetingFields(at, fields)),
  }
  record.close()
  noteFileName(record.at('id'), id)
  noteShape(kind, record)
  return kind
}

/** An upload is a file of certain endings; everything else is typeset from its fields. */
function noteShape({ shape, template, accepts, number }: DocumentKind, record: RecordReader): void {
  const { place } = record
  if (shape === 'upload') {
    if (template !== undefined)
      record.at('template').note("An upload isn't typeset", 'Leave "template" out, or choose another shape')
    if (accepts.length === 0)
      place.note("It doesn't say which files may be uploaded", 'Add accepts: [pdf, docx]')
    if (number !== undefined)
      record.at('number').note('A number is given to what is made here', 'Leave "number" out')
    return
  }
  if (template === undefined)
    place.note("It doesn't say how it is typeset", `Add template: one of ${TEMPLATES.join(', ')}`)
  if (record.has('accepts'))
    record.at('accepts').note('Only an upload accepts files', 'Leave "accepts" out, or write shape: upload')
  if (!record.has('fields'))
    place.note('There is nothing to fill in', 'Add fields: { type: object, properties: … }')
  if ((shape === 'correspondence') !== (template === 'correspondence') && template !== undefined)
    record
      .at('template')
      .note('Shape and template disagree: one is correspondence, the other is not', 'Make them the same')
}

function readBilingual(place: Place): Bilingual {
  const record = new RecordReader(place, 'bilingual')
  const words = {
    id: record.need('id', readText, 'id: the Indonesian words'),
    en: record.need('en', readText, 'en: the English words'),
  }
  record.close()
  return words
}

function readNumbering(place: Place): NonNullable<DocumentKind['number']> {
  const record = new RecordReader(place, 'number')
  const number = {
    register: record.need('register', readOneOf(REGISTERS), `register: one of ${REGISTERS.join(', ')}`),
  }
  record.close()
  return number
}
