import { type DerValue, expectTag, identifierIn, octetsIn, partsOf, readDer, tags } from './der.ts'
import { oid } from './identifiers.ts'

/** The parts of a CMS message that are read (RFC 5652 §5.1). */
export interface SignedContent {
  readonly contentType: string
  /** Null: what is signed lies elsewhere. */
  readonly content: Buffer | null
  readonly certificates: readonly DerValue[]
  readonly signers: readonly DerValue[]
}

/** What a message says of one signer (§5.3). */
export interface SignerPart {
  /** Null: named by a mark of its key, which nobody here writes. */
  readonly of: { readonly issuer: DerValue; readonly serial: DerValue } | null
  readonly digestAlgorithm: string
  readonly signatureAlgorithm: string
  readonly signature: Buffer
  /** Attributes with one value, by type. */
  readonly signed: ReadonlyMap<string, DerValue>
  readonly unsigned: ReadonlyMap<string, DerValue>
  /** The bytes that were signed: the signed attributes as a plain SET (§5.4). Null: there are none. */
  readonly toVerify: Buffer | null
}

/** Throws TypeError where it is no message with signatures. */
export function signedContentIn(der: Uint8Array): SignedContent {
  const [type, wrapped] = partsOf(expectTag(readDer(der), tags.sequence))
  if (identifierIn(type) !== oid.signedContent) throw new TypeError('no signed content')
  const [inside] = partsOf(expectTag(wrapped, tags.first))
  const [, , content, ...rest] = partsOf(expectTag(inside, tags.sequence))
  const [contentType, held] = partsOf(expectTag(content, tags.sequence))
  const certificates = rest.find(({ tag }) => tag === tags.first)
  return {
    contentType: identifierIn(contentType),
    content: held === undefined ? null : octetsIn(partsOf(expectTag(held, tags.first))[0]),
    // Others than plain certificates have tags of their own (§10.2.2).
    certificates: certificates ? partsOf(certificates).filter(({ tag }) => tag === tags.sequence) : [],
    signers: partsOf(expectTag(rest.at(-1), tags.set)),
  }
}

/** Throws TypeError. */
export function signerIn(value: DerValue): SignerPart {
  const [, sid, digestAlgorithm, ...rest] = partsOf(expectTag(value, tags.sequence))
  const attributes = rest[0]?.tag === tags.first ? rest[0] : null
  const [signatureAlgorithm, signature, others] = attributes ? rest.slice(1) : rest
  const toVerify = attributes && Buffer.from(attributes.bytes)
  if (toVerify) toVerify[0] = tags.set
  return {
    of: sid?.tag === tags.sequence ? issuerAndSerial(sid) : null,
    digestAlgorithm: algorithmIn(digestAlgorithm),
    signatureAlgorithm: algorithmIn(signatureAlgorithm),
    signature: octetsIn(signature),
    signed: attributesIn(attributes),
    unsigned: attributesIn(others?.tag === tags.second ? others : null),
    toVerify,
  }
}

function issuerAndSerial(value: DerValue) {
  const [issuer, serial] = partsOf(value)
  return { issuer: expectTag(issuer, tags.sequence), serial: expectTag(serial, tags.integer) }
}

const algorithmIn = (value: DerValue | undefined) => identifierIn(partsOf(expectTag(value, tags.sequence))[0])

const attributesIn = (list: DerValue | null): ReadonlyMap<string, DerValue> =>
  new Map(
    (list ? partsOf(list) : []).flatMap((attribute) => {
      const [type, values] = partsOf(expectTag(attribute, tags.sequence))
      const [value, ...more] = partsOf(expectTag(values, tags.set))
      return value === undefined || more.length > 0 ? [] : [[identifierIn(type), value] as const]
    }),
  )
