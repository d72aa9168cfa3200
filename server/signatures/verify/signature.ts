import { type ReadMessage, readMessage } from '../cms/read.ts'
import { type ReadTimeStamp, readTimeStamp } from '../cms/read-time-stamp.ts'
import type { SignatureField } from '../pdf/fields.ts'
import type { OpenPdf } from '../pdf/open.ts'
import { nameOf, textOf } from '../pdf/values.ts'
import { type Span, spanOf } from './place-check.ts'

/** A signature as it lies in a file, before anybody asks whether its certificate is to be believed. */
export interface FoundSignature {
  readonly field: string
  /** `document-time`: a time-stamp over the whole document, by nobody. */
  readonly kind: 'signature' | 'document-time'
  /** The bytes it signs are as they were signed. */
  readonly intact: boolean
  readonly span: Span | null
  readonly message: ReadMessage | null
  readonly timeStamp: ReadTimeStamp | null
  /** By the signer's own clock; an ISO instant. */
  readonly claimedAt: string | null
  readonly isCades: boolean
}

const kinds: Readonly<Record<string, 'signature' | 'document-time'>> = {
  'ETSI.CAdES.detached': 'signature',
  'adbe.pkcs7.detached': 'signature',
  'ETSI.RFC3161': 'document-time',
}

export function readSignature(
  pdf: OpenPdf,
  { name: field, signature }: SignatureField,
): FoundSignature | null {
  if (signature === null) return null
  const filter = nameOf(pdf.resolve(signature.entries.get('SubFilter'))) ?? ''
  const span = spanOf(pdf, signature)
  const found = {
    field,
    kind: kinds[filter] ?? 'signature',
    span,
    isCades: filter === 'ETSI.CAdES.detached',
  } as const
  const claimedAt = instantOf(textOf(pdf.resolve(signature.entries.get('M'))))
  const nothing = { ...found, intact: false, message: null, timeStamp: null, claimedAt }
  if (span === null || kinds[filter] === undefined) return nothing
  if (found.kind === 'document-time') {
    const timeStamp = readTimeStamp(span.message, Buffer.concat(span.parts))
    return { ...nothing, intact: timeStamp.intact, timeStamp }
  }
  const message = readMessage(span.message, span.parts)
  if (message === null) return nothing
  const timeStamp = message.timeStamp && readTimeStamp(message.timeStamp, message.signatureValue)
  // A signature that swallows its content would sign what nobody sees.
  return { ...found, intact: message.intact && message.content === null, message, timeStamp, claimedAt }
}

/** `D:20260302103000+07'00'` as an ISO instant (§7.9.4); null when it isn't one. */
function instantOf(text: string | null): string | null {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?'?)?/.exec(text ?? '')
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone, zoneMinute] = found
  const at = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${zoneMinute ?? '00'}` : 'Z'}`,
  )
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
