import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { findProgram, freePort, startProgram } from './programs.ts'

/** Why there is no real clamd to test against; false where there is one. */
export function withoutClamd(): string | false {
  return findProgram('clamd') === null && 'no virus scanner to test against: clamd is not installed'
}

/** The real clamd on loopback, with one signature of our own: that of `infected`, whole. */
export async function startClamd(infected: Buffer): Promise<{ address: string; close(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'laksana-clamd-'))
  const port = await freePort()
  const md5 = createHash('md5').update(infected).digest('hex')
  await writeFile(join(root, 'own.hdb'), `${md5}:${infected.length}:Laksana.UjiCoba\n`)
  const settings = [
    'Foreground yes',
    `DatabaseDirectory ${root}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    'StreamMaxLength 1M',
    `TemporaryDirectory ${root}`,
    `User ${userInfo().username}`,
  ]
  await writeFile(join(root, 'clamd.conf'), `${settings.join('\n')}\n`)
  try {
    const program = await startProgram(findProgram('clamd')!, [`--config-file=${root}/clamd.conf`], port)
    return {
      address: `127.0.0.1:${port}`,
      async close() {
        await program.stop()
        await rm(root, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(root, { recursive: true, force: true })
    throw error
  }
}
