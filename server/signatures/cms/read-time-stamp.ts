import { createHash, type X509Certificate } from 'node:crypto'
import { TSTInfo } from 'pkijs'
import { digestNames, oid } from './identifiers.ts'
import { type ReadMessage, readMessage } from './read.ts'

export interface ReadTimeStamp {
  /** The token is signed, by a certificate made for it, and is over these bytes. */
  readonly intact: boolean
  /** An ISO instant. */
  readonly at: string
  readonly signer: X509Certificate | null
  readonly certificates: readonly X509Certificate[]
  /** Hexadecimal, of the request it answers. */
  readonly nonce: string | null
}

const nothing: ReadTimeStamp = { intact: false, at: '', signer: null, certificates: [], nonce: null }

/** Reads a time-stamp token (RFC 3161 §2.4.2) over a signature's value. Whether its signer is known is for the caller. */
export function readTimeStamp(token: Uint8Array, value: Uint8Array): ReadTimeStamp {
  const message = readMessage(token, null)
  if (!message?.content || message.contentType !== oid.timeStampContent) return nothing
  try {
    return readStamp(TSTInfo.fromBER(Uint8Array.from(message.content)), message, value)
  } catch {
    return nothing
  }
}

function readStamp(stamp: TSTInfo, message: ReadMessage, value: Uint8Array): ReadTimeStamp {
  const digest = digestNames[stamp.messageImprint.hashAlgorithm.algorithmId]
  const imprint = Buffer.from(stamp.messageImprint.hashedMessage.valueBlock.valueHexView)
  const isOver = digest !== undefined && createHash(digest).update(value).digest().equals(imprint)
  const isForStamps = message.signer?.keyUsage?.includes(oid.timeStamping) ?? false
  return {
    intact: message.intact && isOver && isForStamps,
    at: stamp.genTime.toISOString(),
    signer: message.signer,
    certificates: message.certificates,
    nonce: stamp.nonce ? Buffer.from(stamp.nonce.valueBlock.valueHexView).toString('hex') : null,
  }
}
