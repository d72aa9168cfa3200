import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** One file served for good under a name that changes with its content. */
export interface Asset {
  /** `/aset/main-1a2b3c4d5e.css` */
  readonly path: string
  readonly mediaType: string
  readonly body: Uint8Array
}

export interface Assets {
  readonly stylesheet: Asset
  readonly icon: Asset
  /** By file name in `islands/`, without its ending. */
  readonly islands: Readonly<Record<string, Asset>>
  readonly all: readonly Asset[]
}

const mediaTypes = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
let built: Assets | undefined

/** The stylesheet, the islands and the icon, bundled and minified on first use and kept in memory. */
export function assets(): Assets {
  built ??= build()
  return built
}

function build(): Assets {
  const stylesheet = asset('main', 'css', bundle(here('./styles/main.css')))
  const icon = asset('icon', 'svg', readFileSync(here('./images/icon.svg')))
  const islands = Object.fromEntries(
    readdirSync(here('./islands'))
      .filter((file) => /^[\w-]+\.tsx?$/.test(file))
      .map((file) => ({ name: file.replace(/\.tsx?$/, ''), file }))
      .map(({ name, file }) => [name, asset(name, 'js', bundle(here(`./islands/${file}`)))]),
  )
  return { stylesheet, icon, islands, all: [stylesheet, icon, ...Object.values(islands)] }
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

function asset(name: string, ending: keyof typeof mediaTypes, body: Uint8Array): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return { path: `/aset/${name}-${hash}.${ending}`, mediaType: mediaTypes[ending], body }
}
