import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { LaunchOptions } from 'playwright-core'

const run = promisify(execFile)
const { devDependencies } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {
  devDependencies: Record<string, string>
}
const version = devDependencies['@sparticuz/chromium']

/**
 * The browser out of `node_modules`, with the libraries and the font it needs: the same on every machine, whatever is
 * installed. Unpacked once a user into a folder nobody else may enter. The package has it for Linux on x64 only;
 * elsewhere the Chrome that is installed serves.
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const folder = join(tmpdir(), `laksana-chromium-${userInfo().uid}-${version}`)
  if (!(await isMine(folder))) await unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    // Chromium's own sandbox refuses root, and is not to be had in most containers.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'only-ours.conf'),
    },
  }
}

async function isMine(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null)
  if (found === null) return false
  if (found.uid !== userInfo().uid) throw new Error(`${folder} belongs to somebody else: remove it`)
  return true
}

/** Beside its place first, so that the folder is there whole or not at all, however many test files begin at once. */
async function unpackInto(folder: string): Promise<void> {
  const beside = await mkdtemp(`${folder}.`)
  try {
    await run(process.execPath, [fileURLToPath(new URL('./unpack-chromium.ts', import.meta.url))], {
      // What makes the package unpack its libraries too.
      env: { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    })
    await mkdir(join(beside, 'cache'))
    await writeFile(join(beside, 'only-ours.conf'), fontSettings(folder))
    await rename(beside, folder)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    if (!(await isMine(folder))) throw error
  }
}

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`
}
