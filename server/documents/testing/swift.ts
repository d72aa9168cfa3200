import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { BucketSettings } from '../storage/s3/bucket.ts'
import { signed } from '../storage/s3/sign.ts'
import { findProgram, freePort, type Program, startProgram } from './programs.ts'

const kinds = ['account', 'container', 'object'] as const
const needed = ['memcached', 'swift-proxy-server', ...kinds.map((kind) => `swift-${kind}-server`)]

/** Why there is no real S3 server to test against; false where there is one. */
export function withoutSwift(): string | false {
  const missing = needed.filter((name) => findProgram(name) === null)
  return missing.length > 0 && `no S3 server to test against: ${missing.join(', ')} not installed`
}

/** OpenStack Swift with its S3 interface, whole, on loopback, with one empty bucket. */
export async function startSwift(): Promise<{ settings: BucketSettings; close(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'laksana-swift-'))
  const running: Program[] = []
  const close = async () => {
    for (const program of running.reverse()) await program.stop()
    await rm(root, { recursive: true, force: true })
  }
  try {
    const ports = await Promise.all([...kinds, 'proxy', 'memcached'].map(freePort))
    const [proxy = 0, memcached = 0] = ports.slice(kinds.length)
    await mkdir(join(root, 'disk', 'one'), { recursive: true })
    await writeFile(join(root, 'swift.conf'), '[swift-hash]\nswift_hash_path_suffix = laksana\n')
    const account = userInfo().username === 'root' ? ['-u', 'root'] : []
    running.push(
      await startProgram(
        findProgram('memcached')!,
        ['-l', '127.0.0.1', '-U', '0', '-p', `${memcached}`, ...account],
        memcached,
      ),
    )
    makeRings(root, ports)
    await Promise.all(
      kinds.map(async (kind, index) => {
        running.push(await startServer(root, kind, ports[index]!, serverSettings(kind)))
      }),
    )
    running.push(await startServer(root, 'proxy', proxy, proxySettings(memcached)))
    const settings = {
      endpoint: `http://127.0.0.1:${proxy}`,
      bucket: 'berkas',
      region: 'us-east-1',
      keyId: 'test:tester',
      secret: 'testing',
    }
    await makeBucket(settings)
    return { settings, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** All rings by one Python, which takes longer to start than to work. */
function makeRings(root: string, ports: readonly number[]): void {
  const lines = kinds.flatMap((kind, index) => [
    'b = RingBuilder(4, 1, 0)',
    `b.add_dev(dict(id=0, region=1, zone=1, ip='127.0.0.1', port=${ports[index]}, device='one', weight=1, meta='', replication_ip='127.0.0.1', replication_port=${ports[index]}))`,
    'b.rebalance()',
    `b.get_ring().save(${JSON.stringify(join(root, `${kind}.ring.gz`))})`,
  ])
  const program = ['from swift.common.ring import RingBuilder', ...lines].join('\n')
  // The Python that Swift itself runs by: another one wouldn't know it.
  const [, python = 'python3'] =
    /^#! *(\S+)/.exec(readFileSync(findProgram('swift-proxy-server')!, 'utf8')) ?? []
  execFileSync(python, ['-c', program], { stdio: 'pipe' })
}

async function startServer(root: string, kind: string, port: number, more: string): Promise<Program> {
  const file = join(root, `${kind}.conf`)
  const head = [
    '[DEFAULT]',
    'bind_ip = 127.0.0.1',
    `bind_port = ${port}`,
    `user = ${userInfo().username}`,
    `swift_dir = ${root}`,
    `devices = ${join(root, 'disk')}`,
    'mount_check = false',
    'workers = 0',
    'log_address = /dev/null',
  ]
  await writeFile(file, `${head.join('\n')}\n${more}`)
  return startProgram(findProgram(`swift-${kind}-server`)!, [file, '--verbose'], port)
}

const serverSettings = (kind: string) => `
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
`

const proxySettings = (memcached: number) => `
[pipeline:main]
pipeline = catch_errors cache s3api tempauth slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${memcached}
[filter:s3api]
use = egg:swift#s3api
s3_acl = no
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:slo]
use = egg:swift#slo
`

async function makeBucket(settings: BucketSettings): Promise<void> {
  const url = new URL(`${settings.endpoint}/${settings.bucket}`)
  const payload = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  const now = new Date().toISOString()
  const { host: _, ...headers } = signed(settings, { method: 'PUT', url, headers: {}, payload, now })
  const answer = await fetch(url, { method: 'PUT', headers })
  if (answer.status !== 200)
    throw new Error(`the bucket was not made: ${answer.status} ${await answer.text()}`)
}
