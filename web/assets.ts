import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'

/** One file served for good under a name that changes with its content. */
export interface Asset {
  /** `/aset/main-1a2b3c4d5e.css` */
  readonly path: string
  readonly type: string
  readonly hash: string
  readonly body: Uint8Array
  readonly gzip: Uint8Array
  readonly brotli: Uint8Array
}

export interface Assets {
  readonly stylesheet: Asset
  /** By file name in `islands/`, without its ending. */
  readonly islands: Readonly<Record<string, Asset>>
  readonly all: readonly Asset[]
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
let built: Assets | undefined

/** The stylesheet and the islands, bundled and minified on first use and kept in memory. */
export function assets(): Assets {
  built ??= build()
  return built
}

function build(): Assets {
  const stylesheet = asset('main', 'css', bundle(here('./styles/main.css')))
  const islands = Object.fromEntries(
    readdirSync(here('./islands'))
      .filter((file) => /^[\w-]+\.tsx?$/.test(file))
      .map((file) => ({ name: file.replace(/\.tsx?$/, ''), file }))
      .map(({ name, file }) => [name, asset(name, 'js', bundle(here(`./islands/${file}`)))]),
  )
  return { stylesheet, islands, all: [stylesheet, ...Object.values(islands)] }
}

function bundle(entry: string): Uint8Array {
  const result = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    legalComments: 'none',
    logLevel: 'silent',
  })
  return result.outputFiles[0]!.contents
}

function asset(name: string, ending: 'css' | 'js', body: Uint8Array): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const type = ending === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  return {
    path: `/aset/${name}-${hash}.${ending}`,
    type,
    hash,
    body,
    gzip: gzipSync(body, { level: 9 }),
    brotli,
  }
}
