import { fitsPart, missingParts, parseNumberTemplate } from '#engine/letter-number/index.ts'
import type { TenantNumbering } from './tenant-shape.ts'
import type { YamlPlace } from './yaml-file.ts'

const standardBooks = ['incoming', 'outgoing', 'internal']
const id = /^[a-z][a-z0-9-]{0,39}$/

/** How a government numbers its letters: one entry a book, and one for each kind of letter with a pattern of its own. */
export function readNumbering(place: YamlPlace): readonly TenantNumbering[] {
  const known = new Set<string>()
  return place.list().map((entry) => {
    entry.onlyKeys('register', 'kind', 'title', 'template', 'system', 'unitCode', 'archiveClass')
    const numbering = readOne(entry)
    const name = `${numbering.register} ${numbering.kind}`
    if (known.has(name))
      throw entry.at('register').wrong('is numbered twice', 'Keep one, or give the other a kind of its own')
    known.add(name)
    return numbering
  })
}

function readOne(place: YamlPlace): TenantNumbering {
  const register = place
    .at('register')
    .matching(id, 'Write incoming, outgoing, internal, or a name of your own')
  const kind = place.has('kind')
    ? place.at('kind').matching(id, 'Write small letters, digits and hyphens, e.g. surat-tugas')
    : ''
  const own = kind !== '' || !standardBooks.includes(register)
  const unitCode = readCode(place, 'unitCode', 'unit')
  return {
    register,
    kind,
    title: own || place.has('title') ? place.at('title').text() : '',
    ...readWay(place, unitCode),
    unitCode,
    archiveClass: readCode(place, 'archiveClass', 'class'),
  }
}

function readWay(place: YamlPlace, unitCode: string | null): Pick<TenantNumbering, 'template' | 'system'> {
  if (place.has('system') === place.has('template'))
    throw place
      .at('template')
      .wrong(
        'must be there, or a system in its place',
        'Write a template, or the system that the book is kept in',
      )
  if (place.has('system')) return { template: null, system: place.at('system').text() }
  const template = place.at('template').text()
  const parsed = parseNumberTemplate(template)
  if ('mistakes' in parsed) {
    const [problem = '', ...instead] = parsed.mistakes[0].sentence.en.split(/\. (?=[A-Z])/)
    throw place.at('template').wrong(`would not do: ${problem}`, instead.join('. ').replace(/\.$/, ''))
  }
  const given = { class: '1', security: 'B', unit: unitCode ?? undefined } as const
  if (missingParts(parsed.template, given).length > 0)
    throw place.at('unitCode').wrong('is missing', 'The template names {unit}: write what stands there')
  return { template, system: null }
}

function readCode(place: YamlPlace, key: 'unitCode' | 'archiveClass', part: 'unit' | 'class'): string | null {
  if (!place.has(key)) return null
  const code = place.at(key).text()
  if (fitsPart(part, code)) return code
  throw place
    .at(key)
    .wrong('can’t stand in a number', 'Write letters and digits, with full stops or hyphens between them')
}
