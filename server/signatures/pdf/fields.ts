import type { OpenPdf } from './open.ts'
import { isKind, nameOf, type PdfDictionary, type PdfValue, textOf } from './values.ts'

/** A signature field of the form, signed or still empty (§12.7.4.5). */
export interface SignatureField {
  readonly name: string
  /** The object the field lies in; null for one that lies in another. */
  readonly number: number | null
  readonly field: PdfDictionary
  /** The signature dictionary; null where nobody has signed. */
  readonly signature: PdfDictionary | null
}

const deepest = 30

/** In the order of the form. */
export function listSignatureFields(pdf: OpenPdf): readonly SignatureField[] {
  const found: SignatureField[] = []
  const visit = (value: PdfValue, above: { name: string; kind: string | null }, depth: number) => {
    const field = pdf.dictionaryOf(value)
    const own = textOf(pdf.resolve(field.entries.get('T')))
    const name = [above.name, own].filter(Boolean).join('.')
    const kind = nameOf(pdf.resolve(field.entries.get('FT'))) ?? above.kind
    const kids = pdf.resolve(field.entries.get('Kids'))
    const signature = pdf.resolve(field.entries.get('V'))
    if (kind === 'Sig' && own !== null)
      found.push({
        name,
        number: isKind(value, 'reference') ? value.number : null,
        field,
        signature: isKind(signature, 'dictionary') ? signature : null,
      })
    if (isKind(kids, 'array') && depth < deepest)
      for (const kid of kids.items) visit(kid, { name, kind }, depth + 1)
  }
  const fields = pdf.resolve(pdf.dictionaryOf(pdf.catalogue.entries.get('AcroForm')).entries.get('Fields'))
  if (isKind(fields, 'array')) for (const field of fields.items) visit(field, { name: '', kind: null }, 0)
  return found
}

/** Whether a certifying signature forbids every change (DocMDP, P 1; §12.8.2.2). */
export function forbidsSigning(pdf: OpenPdf): boolean {
  const permissions = pdf.dictionaryOf(pdf.catalogue.entries.get('Perms'))
  const certifying = pdf.dictionaryOf(permissions.entries.get('DocMDP'))
  const rules = pdf.resolve(certifying.entries.get('Reference'))
  return (
    isKind(rules, 'array') &&
    rules.items.some(
      (rule) =>
        pdf.resolve(
          pdf.dictionaryOf(pdf.dictionaryOf(rule).entries.get('TransformParams')).entries.get('P'),
        ) === 1,
    )
  )
}
