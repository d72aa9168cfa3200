import type { Arrow } from './imports.ts'
import { isForTests } from './source-files.ts'

/** One rule of ARCHITECTURE.md ("Who may import whom"); `why` is for whoever trips it. */
export interface ImportRule {
  readonly name: string
  readonly why: string
  forbids(arrow: Arrow): boolean
}

/** From left to right: a module knows only those before it. */
const serverModules = [
  'directory',
  'calendars',
  'typesetting',
  'stationery',
  'documents',
  'signatures',
  'procedures',
  'registers',
  'cases',
  'forecasts',
  'papers',
  'meetings',
  'dispositions',
  'deviations',
  'escalations',
  'bundles',
  'archive',
  'notices',
  'webhooks',
  'feeds',
  'tasks',
] as const
const engineLibraries = ['feelin', 'temporal-polyfill', 'yaml']

const folder = (path: string) => path.split('/')[0] ?? ''
const isTest = (path: string) => /\.(test|journey)\.tsx?$/.test(path)
const isDoor = (path: string) => /\/(contract|index)\.ts$/.test(path)
const between = (arrow: Arrow, from: RegExp, to: RegExp) =>
  arrow.kind === 'file' && from.test(arrow.from) && to.test(arrow.to)

const engineRules: readonly ImportRule[] = [
  {
    name: 'engine imports only itself',
    why: 'the engine says what a procedure means; what it needs of the world arrives in `facts`, so move this to the caller.',
    forbids: (arrow) =>
      arrow.kind === 'file' && folder(arrow.from) === 'engine' && folder(arrow.to) !== 'engine',
  },
  {
    name: 'engine has few libraries',
    why: `only pure libraries are allowed there (${engineLibraries.join(', ')}; fast-check in tests): do it without, or list it in engine/package.json by a decision.`,
    forbids: ({ kind, from, to }) =>
      kind === 'package' &&
      folder(from) === 'engine' &&
      !engineLibraries.includes(to) &&
      !(isForTests(from) && to === 'fast-check'),
  },
  {
    name: 'engine touches no files, network or clock',
    why: 'Node’s own modules belong to the server; read it there and pass it in as a value.',
    forbids: ({ kind, from }) => kind === 'node' && folder(from) === 'engine' && !isTest(from),
  },
]

const serverRules: readonly ImportRule[] = [
  {
    name: 'library is what the engine reads',
    why: 'what we ship is data for engine/procedure, engine/document-kind, engine/letter-number and engine/working-time to read; logic belongs in the engine.',
    forbids: (arrow) =>
      !isTest(arrow.from) &&
      between(
        arrow,
        /^library\//,
        /^(?!library\/|engine\/(procedure|document-kind|letter-number|working-time)\/)/,
      ),
  },
  {
    name: 'platform has no domain words',
    why: 'server/platform knows only engine/kernel, so that it serves every module alike: pass what it needs in as a parameter.',
    forbids: (arrow) =>
      !isForTests(arrow.from) &&
      between(arrow, /^server\/platform\//, /^(?!server\/platform\/|engine\/kernel\/)/),
  },
  ...serverModules.slice(0, -1).map((module, place): ImportRule => {
    const right = serverModules.slice(place + 1)
    return {
      name: `server/${module} knows only modules to its left`,
      why: `the order is ${serverModules.join(', ')}: let the later module call the earlier one, or give the value in server/wiring.ts.`,
      forbids: (arrow) =>
        !isForTests(arrow.from) &&
        between(arrow, new RegExp(`^server/${module}/`), new RegExp(`^server/(${right.join('|')})/`)),
    }
  }),
  {
    name: 'a server module is entered by its door',
    why: 'import its index.ts (values) or contract.ts (types; routes.ts for server/http); what lies behind may change without asking.',
    forbids: (arrow) => {
      const target = /^server\/([^/]+)\//.exec(arrow.to)?.[1] ?? ''
      const inside = arrow.from.startsWith(`server/${target}/`)
      return (
        !isForTests(arrow.from) &&
        between(arrow, /^server\//, new RegExp(`^server/(${serverModules.join('|')})/`)) &&
        !inside &&
        !isDoor(arrow.to) &&
        !(arrow.from.startsWith('server/http/') && arrow.to.endsWith('/routes.ts'))
      )
    },
  },
  {
    name: 'only the wiring knows everybody',
    why: 'server/wiring.ts builds the app once; whoever needs a part of it is given that part.',
    forbids: (arrow) =>
      !isForTests(arrow.from) &&
      between(arrow, /^(server\/[^/]+\/|web\/|library\/)/, /^server\/(wiring|main|worker)\.ts$/) &&
      !arrow.typeOnly,
  },
  {
    name: 'the server does not know pages',
    why: 'pages are handed to server/http by server/wiring.ts or server/main.ts; a module gives values, not markup.',
    forbids: (arrow) =>
      !isForTests(arrow.from) && between(arrow, /^server\/[^/]+\//, /^web\//) && !arrow.typeOnly,
  },
]

const webRules: readonly ImportRule[] = [
  {
    name: 'pages take types, not values',
    why: 'pages get their values through the typed App they are called with: use `import type`, and let the server or the engine work the value out.',
    forbids: (arrow) => !isForTests(arrow.from) && !arrow.typeOnly && between(arrow, /^web\//, /^(?!web\/)/),
  },
  {
    name: 'islands are small',
    why: 'an island goes to every browser: it may import islands, preact and types, nothing else.',
    forbids: (arrow) =>
      arrow.from.startsWith('web/islands/') &&
      !isTest(arrow.from) &&
      !arrow.typeOnly &&
      !(arrow.kind === 'package'
        ? arrow.to === 'preact'
        : arrow.kind === 'file' && arrow.to.startsWith('web/islands/')),
  },
]

const generalRules: readonly ImportRule[] = [
  {
    name: 'nothing leans on tools, bench or journeys',
    why: 'they drive the product from outside; move what is shared into the product or its testing folder.',
    forbids: (arrow) =>
      arrow.kind === 'file' &&
      ['tools', 'bench', 'journeys'].includes(folder(arrow.to)) &&
      !['tools', 'bench', 'journeys'].includes(folder(arrow.from)) &&
      !isTest(arrow.from),
  },
  {
    name: 'product code does not import tests',
    why: 'what testing folders and tests hold is not shipped; move it out of there if the product needs it.',
    forbids: (arrow) =>
      arrow.kind === 'file' &&
      isForTests(arrow.to) &&
      !isForTests(arrow.from) &&
      !['tools', 'bench'].includes(folder(arrow.from)),
  },
  {
    name: 'another top folder is named by #',
    why: 'write `#folder/…` instead of climbing out with `../`, so that a move does not break it.',
    forbids: (arrow) =>
      arrow.kind === 'file' && arrow.specifier.startsWith('.') && folder(arrow.from) !== folder(arrow.to),
  },
  {
    name: 'every import leads somewhere',
    why: 'there is no such file: write the whole path with its .ts or .tsx.',
    forbids: (arrow) => arrow.kind === 'nowhere',
  },
]

export const importRules: readonly ImportRule[] = [
  ...engineRules,
  ...serverRules,
  ...webRules,
  ...generalRules,
]
