import { createHash, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Set as Asn1Set, fromBER, Integer, ObjectIdentifier } from 'asn1js'
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import { ecdsaSha256 } from '../certificates/make.ts'
import { oid } from '../cms/identifiers.ts'
import { octets, sha256 } from '../cms/library-values.ts'
import { signingCertificate } from '../cms/sign.ts'
import { type Holder, holder } from './keys.ts'

/** A timestamp server (RFC 3161) on loopback. */
export interface TimestampServer {
  readonly address: string
  readonly root: Holder
  /** What it does from now on. */
  mode: 'good' | 'refuses' | 'fails' | 'other-bytes' | 'other-nonce'
  /** Its clock. */
  now: () => Date
  close(): Promise<void>
}

/** `use`: what its certificate is made for. */
export async function startTimestampServer(
  use: 'time-stamping' | 'signing' = 'time-stamping',
): Promise<TimestampServer> {
  const root = holder('Akar Waktu', { use: 'authority' })
  const own = holder('Pelayan Waktu', { use, issuer: root })
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    if (running.mode === 'fails') return void response.writeHead(503).end('no')
    const asked = TimeStampReq.fromBER(Uint8Array.from(Buffer.concat(parts)))
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' })
    response.end(Buffer.from(answerTo(asked, own, running).toSchema().toBER()))
  })
  const running: TimestampServer = {
    address: '',
    root,
    mode: 'good',
    now: () => new Date(),
    close: () => new Promise((done) => server.close(() => done())),
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return Object.assign(running, { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` })
}

function answerTo(asked: TimeStampReq, own: Holder, { mode, now }: TimestampServer): TimeStampResp {
  if (mode === 'refuses') return new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) })
  if (mode === 'other-bytes')
    asked.messageImprint.hashedMessage = octets(createHash('sha256').update('x').digest())
  const nonce = mode === 'other-nonce' ? new Integer({ value: 42 }) : asked.nonce
  const stamp = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: asked.messageImprint,
    serialNumber: new Integer({ value: Math.floor(Math.random() * 1e9) + 1 }),
    genTime: now(),
    ...(nonce && { nonce }),
  })
  return new TimeStampResp({
    status: new PKIStatusInfo({ status: 0 }),
    timeStampToken: signedStamp(Buffer.from(stamp.toSchema().toBER()), own),
  })
}

function signedStamp(content: Buffer, { certificate, key }: Holder): ContentInfo {
  const parsed = Certificate.fromBER(certificate.raw)
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.timeStampContent })] }),
    new Attribute({
      type: oid.messageDigest,
      values: [octets(createHash('sha256').update(content).digest())],
    }),
    new Attribute({
      type: oid.signingCertificateV2,
      values: [fromBER(Uint8Array.from(signingCertificate(certificate))).result],
    }),
  ]
  const signed = Buffer.from(new Asn1Set({ value: attributes.map((item) => item.toSchema()) }).toBER())
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
    digestAlgorithm: sha256,
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: ecdsaSha256,
    signature: octets(sign('sha256', signed, key)),
  })
  const inside = new EncapsulatedContentInfo({ eContentType: oid.timeStampContent })
  // Given to the constructor it would be cut into parts, which is not DER.
  inside.eContent = octets(content)
  const message = new SignedData({
    version: 3,
    digestAlgorithms: [sha256],
    encapContentInfo: inside,
    certificates: [parsed],
    signerInfos: [signer],
  })
  return new ContentInfo({ contentType: oid.signedContent, content: message.toSchema(true) })
}
