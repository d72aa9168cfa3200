import { listSignatureFields, type SignatureField } from '../pdf/fields.ts'
import type { OpenPdf } from '../pdf/open.ts'
import { isKind, nameOf, type PdfDictionary, type PdfValue, reference } from '../pdf/values.ts'
import { written } from '../pdf/write.ts'

/**
 * Whether a file, since an older revision of itself, got nothing but further signatures. `signed`: names of fields whose
 * signatures hold. Every object that was there must say the same, but for the lists a new field is entered in, what a
 * validator keeps of certificates (DSS), and the file's own description; what is new can't be reached but through those.
 */
export function onlySignaturesAdded(older: OpenPdf, newer: OpenPdf, signed: ReadonlySet<string>): boolean {
  if (older.root.number !== newer.root.number) return false
  const added = addedReferences(older, newer, signed)
  const rules = rulesOf(older, added)
  const before = new Set(older.numbers())
  for (const number of before) {
    const [was, is] = [older, newer].map((pdf) => pdf.resolve(reference(number))) as [PdfValue, PdfValue]
    if (isStructure(was) && isStructure(is)) continue
    if (same(was, is)) continue
    const allowed = rules.get(number) ?? (isPage(was) ? pageRule(added) : null)
    if (!allowed?.(was, is)) return false
  }
  const fresh = newer.numbers().filter((number) => !before.has(number))
  return fresh.length === 0 || !pointsAtNothing(older, before, new Set(fresh))
}

type Rule = (was: PdfValue, is: PdfValue) => boolean

/** Where each object of the older revision stands, and what may become of it there. */
function rulesOf(older: OpenPdf, added: ReadonlySet<number>): ReadonlyMap<number, Rule> {
  const rules = new Map<number, Rule>()
  const set = (place: PdfValue | undefined, rule: Rule) => {
    if (isKind(place, 'reference')) rules.set(place.number, rule)
  }
  const anything: Rule = () => true
  const longer: Rule = (was, is) => isLonger(was, is, added)
  const form = older.catalogue.entries.get('AcroForm')
  const pages = older.numbers().map((number) => older.resolve(reference(number)))
  for (const page of pages) if (isPage(page)) set(page.entries.get('Annots'), longer)
  set(older.dictionaryOf(form).entries.get('Fields'), longer)
  set(form, formRule(added))
  set(older.references.trailer.entries.get('Info'), anything)
  set(older.catalogue.entries.get('Metadata'), anything)
  const store = older.catalogue.entries.get('DSS')
  set(store, anything)
  for (const [, list] of older.dictionaryOf(store).entries) set(list, anything)
  for (const { number, signature } of listSignatureFields(older))
    if (number !== null && signature === null && added.has(number))
      rules.set(number, (was, is) => sameBut(was, is, { V: anything, AP: anything, M: anything }))
  rules.set(older.root.number, (was, is) =>
    sameBut(was, is, {
      DSS: anything,
      Extensions: anything,
      AcroForm: (old, now) => (isKind(old, 'reference') ? same(old, now) : formRule(added)(old, now)),
    }),
  )
  return rules
}

/** A form may get fields, and what only the filling of text fields needs. */
const formRule =
  (added: ReadonlySet<number>): Rule =>
  (was, is) =>
    (was === null && isKind(is, 'reference')) ||
    sameBut(was ?? empty, is, {
      Fields: (old, now) => isLonger(old, now, added),
      SigFlags: () => true,
      DR: () => true,
      DA: () => true,
    })

const pageRule =
  (added: ReadonlySet<number>): Rule =>
  (was, is) =>
    sameBut(was, is, { Annots: (old, now) => isLonger(old, now, added) })

/** Two dictionaries that differ at most where a rule allows it. */
function sameBut(was: PdfValue, is: PdfValue, rules: Readonly<Record<string, Rule>>): boolean {
  if (!isKind(was, 'dictionary') || !isKind(is, 'dictionary')) return false
  const keys = new Set([...was.entries.keys(), ...is.entries.keys()])
  return [...keys].every((key) => {
    const [old, now] = [was.entries.get(key) ?? null, is.entries.get(key) ?? null]
    return same(old, now) || rules[key]?.(old, now) === true
  })
}

/** A list that kept its beginning and got references to new fields. */
function isLonger(was: PdfValue, is: PdfValue, added: ReadonlySet<number>): boolean {
  if (!isKind(is, 'array')) return false
  const old = isKind(was, 'array') ? was.items : []
  return (
    is.items.every((item, index) =>
      index < old.length
        ? same(item, old[index] ?? null)
        : isKind(item, 'reference') && added.has(item.number),
    ) && is.items.length >= old.length
  )
}

/** The objects of fields whose signatures came later and hold: the fields and their widgets. */
function addedReferences(older: OpenPdf, newer: OpenPdf, signed: ReadonlySet<string>): ReadonlySet<number> {
  const before = new Set(
    listSignatureFields(older).flatMap(({ name, signature }) => (signature ? [name] : [])),
  )
  const later = listSignatureFields(newer).filter(({ name }) => signed.has(name) && !before.has(name))
  return new Set(later.filter((field) => isQuiet(newer, field)).flatMap((field) => numbersOf(newer, field)))
}

function numbersOf(pdf: OpenPdf, { number, field }: SignatureField): number[] {
  const kids = pdf.resolve(field.entries.get('Kids'))
  const widgets = isKind(kids, 'array') ? kids.items.filter((kid) => isKind(kid, 'reference')) : []
  return [...(number === null ? [] : [number]), ...widgets.map((widget) => widget.number)]
}

/** It does nothing when it is pressed or seen. */
const isQuiet = (pdf: OpenPdf, { field }: SignatureField) => {
  const kids = pdf.resolve(field.entries.get('Kids'))
  const all = [field, ...(isKind(kids, 'array') ? kids.items.map(pdf.dictionaryOf) : [])]
  return all.every(({ entries }) => !entries.has('A') && !entries.has('AA'))
}

/** Whether the older revision referred to something it hadn't, which is there now: content put in afterwards. */
function pointsAtNothing(older: OpenPdf, before: ReadonlySet<number>, fresh: ReadonlySet<number>): boolean {
  const meets = (value: PdfValue): boolean => {
    if (value === null || typeof value !== 'object') return false
    if (value.kind === 'reference') return !before.has(value.number) && fresh.has(value.number)
    if (value.kind === 'array') return value.items.some(meets)
    return (value.kind === 'dictionary' || value.kind === 'stream') && [...value.entries.values()].some(meets)
  }
  return [...before].some((number) => meets(older.resolve(reference(number))))
}

const empty: PdfDictionary = { kind: 'dictionary', entries: new Map() }
const same = (one: PdfValue, other: PdfValue) => written(one).equals(written(other))
const isPage = (value: PdfValue): value is PdfDictionary =>
  isKind(value, 'dictionary') && nameOf(value.entries.get('Type')) === 'Page'
/** Cross-references and holders of objects: how a file is kept, not what it says. */
const isStructure = (value: PdfValue) =>
  isKind(value, 'stream') && ['XRef', 'ObjStm'].includes(nameOf(value.entries.get('Type')) ?? '')
