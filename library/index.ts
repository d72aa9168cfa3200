import {
  type Mistake,
  type ProcedureDefinition,
  type ProcedureId,
  parseProcedure,
} from '#engine/procedure/index.ts'
import { type ExampleCase, listExamples } from './examples.ts'
import { listFiles, nameOf, readText } from './folder.ts'

export { readDaysFromCsv } from './calendars/csv-days.ts'
export type { DayMistake } from './calendars/day-mistakes.ts'
export { listNationalDays, nationalDaysReason } from './calendars/holidays.ts'
export { readDaysFromIcal } from './calendars/ical-days.ts'
export { listDemoRamadans } from './calendars/ramadan.ts'
export { type Instruction, listInstructions } from './disposition-instructions.ts'
export { getDocumentKind, type LibraryDocumentKind, listDocumentKinds } from './document-kinds.ts'
export { neutralEmblem } from './emblems.ts'
export type { ExampleAct, ExampleCase } from './examples.ts'
export { fontFamilies, loadFonts } from './fonts.ts'
export { archiveReadme } from './official-wording/archive-readme.ts'
export { bundleSentences, caseBundleKind, unshownWords } from './official-wording/case-bundle.ts'
export { contactLine } from './official-wording/contact-line.ts'
export { dayInWords, dayOfLetter, dayWithWeekday } from './official-wording/day-in-words.ts'
export { exampleNumber, exampleSigners } from './official-wording/example-signers.ts'
export {
  emptyWord,
  numberOfLetter,
  partyWords,
  securityWords,
  signatureMarkWords,
  signatureSentences,
  urgencyWords,
  yesNo,
} from './official-wording/letter-words.ts'
export { type PaperWord, paperWords, wordsOfTemplate } from './official-wording/paper-words.ts'
export { listTemplates, signatureMarkPath, templateFolder, templatePath } from './templates.ts'
export { parseTenantForm } from './tenant-form.ts'
export type { DemoCase, DemoTenant, TenantForm } from './tenant-shape.ts'
export { listTenants } from './tenants.ts'
export { FileMistake, type YamlPlace } from './yaml-file.ts'

export interface LibraryProcedure {
  readonly id: ProcedureId
  /** The YAML file, word for word. */
  readonly text: string
  readonly definition: ProcedureDefinition
  /** The document it was read from; absent for the procedures that stand in for ones we have no text of. */
  readonly source?: { readonly file: string; readonly text: string }
  /** Ways through it, each to its end. */
  readonly examples: readonly ExampleCase[]
}

export interface Library {
  readonly procedures: readonly LibraryProcedure[]
  /** For `compileProcedure`: the procedures that others call. */
  readonly resolve: (id: ProcedureId) => ProcedureDefinition | undefined
}

/** File names in `library/procedures`, sorted. */
export function listProcedureFiles(): readonly string[] {
  return listFiles('procedures', '.yaml')
}

/** Everything we ship about procedures. Throws with file, line and what to write instead where a file can't be read. */
export function loadLibrary(): Library {
  const procedures = listProcedureFiles().map(load)
  const definitions = new Map(procedures.map(({ id, definition }) => [id, definition]))
  return { procedures, resolve: (id) => definitions.get(id) }
}

function load(file: string): LibraryProcedure {
  const text = readText('procedures', file)
  const parsed = parseProcedure(text, file)
  if ('mistakes' in parsed) throw new Error(parsed.mistakes.map(sentence).join('\n'))
  const { procedure: definition } = parsed
  const source = definition.source?.file
  return {
    id: definition.id,
    text,
    definition,
    ...(source === undefined ? {} : { source: { file: source, text: readText('sources', source) } }),
    examples: listExamples(nameOf(file)),
  }
}

function sentence({ file, line, problem, instead }: Mistake): string {
  return `library/procedures/${file}:${line}: ${problem}. ${instead}.`
}
