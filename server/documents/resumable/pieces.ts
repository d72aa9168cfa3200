import { createWriteStream, mkdirSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileStore } from '@tus/file-store'
import { ERRORS, Upload } from '@tus/server'
import type { Stored } from '../contract.ts'

/** An upload lives a day, finished or not. */
export const lifetime = 24 * 60 * 60 * 1_000

/**
 * Uploads as far as they have come, each a file of bytes, one of what was said of it, and, once it was examined, one
 * of what became of it. The bytes are gone then; the outcome stays for whoever lost the answer.
 */
export class Pieces extends FileStore {
  constructor(root: string) {
    const directory = join(root, '.uploads')
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    super({ directory, expirationPeriodInMilliseconds: lifetime })
    // The length is said first, so that what is too large is refused before it is sent.
    this.extensions = ['creation', 'termination', 'expiration']
  }

  place(id: string): string {
    return join(this.directory, id)
  }

  /** The same as it was there, but what goes wrong is thrown as it is: a full disk is told as one. */
  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const file = createWriteStream(this.place(id), { flags: 'r+', start: offset })
    await pipeline(bytes, file)
    return offset + file.bytesWritten
  }

  /** A finished upload stands at its end, though its bytes have been taken. */
  override async getUpload(id: string): Promise<Upload> {
    if ((await this.outcome(id)) === null) return super.getUpload(id)
    const begun = await this.configstore.get(id)
    if (begun?.size === undefined) throw ERRORS.FILE_NOT_FOUND
    return Object.assign(new Upload({ id, offset: begun.size }), begun, { offset: begun.size })
  }

  async outcome(id: string): Promise<Stored | null> {
    const text = await readFile(`${this.place(id)}.outcome`, 'utf8').catch(() => null)
    return text === null ? null : JSON.parse(text)
  }

  async conclude(id: string, outcome: Stored): Promise<void> {
    await writeFile(`${this.place(id)}.outcome`, JSON.stringify(outcome), { mode: 0o600 })
    await rm(this.place(id), { force: true })
  }

  /** Taking an upload back forgets all of it. */
  override async remove(id: string): Promise<void> {
    await super.getUpload(id)
    for (const ending of ['', '.json', '.outcome']) await rm(this.place(id) + ending, { force: true })
  }

  /** How many uploads with this mark are under way. */
  async countOpen(mark: string): Promise<number> {
    const names = new Set(await readdir(this.directory))
    return [...names].filter(
      (name) => name.startsWith(mark) && name.endsWith('.json') && names.has(name.slice(0, -'.json'.length)),
    ).length
  }

  /** Removes what nobody has touched for longer than an upload lives. */
  async sweep(now: number): Promise<void> {
    for (const name of await readdir(this.directory)) {
      const left = await stat(this.place(name)).catch(() => null)
      if (left && left.mtimeMs < now - lifetime) await rm(this.place(name), { force: true })
    }
  }
}
