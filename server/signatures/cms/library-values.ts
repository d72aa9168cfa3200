import { Null, OctetString } from 'asn1js'
import { AlgorithmIdentifier } from 'pkijs'
import { oid } from './identifiers.ts'

/** Bytes and SHA-256 as the ASN.1 library takes them: certificates and time-stamps, made seldom, are written by it. */
export const octets = (bytes: Uint8Array) => new OctetString({ valueHex: Uint8Array.from(bytes).buffer })
export const sha256 = new AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new Null() })
