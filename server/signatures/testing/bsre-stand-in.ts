import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { signDetached } from '../cms/sign.ts'
import { placeSignature } from '../pdf/place.ts'
import { type Holder, holder, signingKey } from './keys.ts'

/** Stands in for BSrE's service, both versions, and really signs, with certificates of its own. */
export interface BsreStandIn {
  readonly address: string
  readonly root: Holder
  readonly user: string
  readonly password: string
  readonly nik: string
  readonly passphrase: string
  readonly totp: string
  /** What it does from now on. `slow`: it never answers; `mixed-up`: the files of a batch come back in another order. */
  mode: 'good' | 'fails' | 'slow' | 'gibberish' | 'mixed-up' | 'unsigned'
  status: string
  /** Requests that came, with what they carried but the files. */
  readonly asked: { path: string; fields: Record<string, unknown> }[]
  close(): Promise<void>
}

export async function startBsreStandIn(): Promise<BsreStandIn> {
  const root = holder('Akar PSrE Uji', { use: 'authority' })
  const own = holder('Pejabat Uji', { use: 'signing', issuer: root, position: 'Kepala Dinas' })
  const server = Fastify({ forceCloseConnections: true, bodyLimit: 50 * 1024 ** 2 })
  await server.register(multipart)
  const here: BsreStandIn = {
    address: '',
    root,
    user: 'laksana',
    password: 'sandi-layanan',
    nik: '0000000000000001',
    passphrase: 'Frasa sandi pejabat 1!',
    totp: '123456',
    mode: 'good',
    status: 'ISSUE',
    asked: [],
    close: () => server.close(),
  }
  const allowed = `Basic ${Buffer.from(`${here.user}:${here.password}`).toString('base64')}`
  server.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization !== allowed) return reply.code(401).send({ error: 'Unauthorized' })
    if (here.mode === 'fails')
      return reply.code(500).send({ error: 'Internal Server Error', status_code: 5000 })
    if (here.mode === 'slow') await new Promise(() => {})
  })
  const signed = async (pdf: Uint8Array) => {
    if (here.mode === 'unsigned') return Buffer.from(pdf)
    const at = new Date().toISOString()
    const placed = placeSignature(pdf, { signer: 'Pejabat Uji', at, room: 8_192 })
    return placed.fill(await signDetached(placed.toSign, signingKey(own, root)))
  }

  server.get<{ Params: { nik: string } }>('/api/user/status/:nik', async ({ params }) =>
    statusOf(here, params.nik),
  )
  server.post<{ Body: { nik: string } }>('/api/v2/user/check/status', async ({ body }) =>
    statusOf(here, body.nik),
  )

  server.post('/api/sign/pdf', async (request, reply) => {
    const fields: Record<string, unknown> = {}
    let pdf: Buffer | null = null
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = part.value
      else if (part.fieldname === 'file') pdf = await part.toBuffer()
      else fields[part.fieldname] = (await part.toBuffer()).length
    }
    here.asked.push({ path: '/api/sign/pdf', fields })
    if (fields.nik !== here.nik)
      return reply.code(400).send({ error: 'User tidak terdaftar', status_code: 2011 })
    if (fields.passphrase !== here.passphrase)
      return reply.code(400).send({ error: 'Passphrase anda salah', status_code: 2031 })
    if (pdf === null) return reply.code(400).send({ error: 'file', status_code: 1000 })
    const answer = here.mode === 'gibberish' ? Buffer.from('<html></html>') : await signed(pdf)
    return reply.header('id_dokumen', randomUUID()).type('application/pdf').send(answer)
  })

  server.post<{ Body: Record<string, unknown> & { file: string[] } }>(
    '/api/v2/sign/pdf',
    async ({ body }, reply) => {
      const { file, ...fields } = body
      here.asked.push({ path: '/api/v2/sign/pdf', fields })
      if (fields.nik !== here.nik)
        return reply.code(400).send({ error: 'User tidak terdaftar', status_code: 2011 })
      if (fields.passphrase !== here.passphrase && fields.totp !== here.totp)
        return reply.code(400).send({ message: 'Passphrase atau TOTP salah', status_code: 2031 })
      if (here.mode === 'gibberish') return { time: 1, file: ['x', 2] }
      const files = await Promise.all(file.map((text) => signed(Buffer.from(text, 'base64'))))
      if (here.mode === 'mixed-up') files.reverse()
      return { time: 12, file: files.map((bytes) => bytes.toString('base64')) }
    },
  )
  return Object.assign(here, { address: await server.listen({ host: '127.0.0.1', port: 0 }) })
}

const statusOf = ({ nik, status }: BsreStandIn, asked: string) =>
  asked === nik
    ? { status_code: 1111, status, message: status }
    : { status_code: 1110, status: 'NOT_REGISTERED' }
