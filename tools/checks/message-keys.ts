import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Check } from './check.ts'
import { isUsed, type MessageUses, readMessageUses } from './message-uses.ts'
import { type Language, loadMessages, type Messages, placeholdersOf } from './messages.ts'

/** Every sentence stands in both languages and takes the same values, is used, and every refusal has one. */
export const messageKeys: Check = {
  name: 'message keys',
  async run(root) {
    const indonesian = await loadMessages(root, 'id')
    const english = await loadMessages(root, 'en')
    const uses = readMessageUses(root)
    return {
      problems: [
        ...(indonesian.size === 0 ? ['web/messages/id holds no sentence at all'] : []),
        ...lacking(indonesian, english, 'en'),
        ...lacking(english, indonesian, 'id'),
        ...differing(indonesian, english),
        ...unused(indonesian, uses),
        ...unknownFlashes(indonesian, uses),
        ...(await refusalsWithout(root, indonesian)),
      ],
      seen: `${indonesian.size} sentences in each language`,
    }
  },
}

function lacking(has: Messages, lacks: Messages, language: Language): string[] {
  return [...has.keys()]
    .filter((key) => !lacks.has(key))
    .map((key) => `${key} has no sentence in web/messages/${language}`)
}

function differing(indonesian: Messages, english: Messages): string[] {
  return [...indonesian].flatMap(([key, sentence]) => {
    const other = english.get(key)
    if (other === undefined || String(placeholdersOf(sentence)) === String(placeholdersOf(other))) return []
    return [
      `${key} takes {${placeholdersOf(sentence)}} in Indonesian but {${placeholdersOf(other)}} in English`,
    ]
  })
}

/** Sentences of refusals and of messages after a redirect are looked up by a key that arrives at run time. */
function unused(messages: Messages, uses: MessageUses): string[] {
  const flashed = new Set(uses.flashes.map(({ key }) => `flash.${key}`))
  return [...messages.keys()]
    .filter((key) =>
      key.startsWith('flash.')
        ? !flashed.has(key) && !uses.chains.has(`.${key}.`)
        : !key.startsWith('refusals.') && !isUsed(key, uses),
    )
    .map((key) => `${key} is used nowhere: remove it from web/messages`)
}

function unknownFlashes(messages: Messages, { flashes }: MessageUses): string[] {
  return flashes
    .filter(({ key }) => !messages.has(`flash.${key}`))
    .map(
      ({ key, place }) =>
        `${place} leaves the message "${key}", which web/messages/id/flash.ts does not have`,
    )
}

/** Each refusal of the engine has its sentence, filled with nothing but the facts that come with it. */
async function refusalsWithout(root: string, messages: Messages): Promise<string[]> {
  const path = join(root, 'engine/case/refusals.ts')
  if (!existsSync(path)) return ['engine/case/refusals.ts is not there, so no refusal was looked up']
  const { refusalFacts } = await import(pathToFileURL(path).href)
  const facts = new Map(Object.entries(refusalFacts as Readonly<Record<string, readonly string[]>>))
  const missing = [...facts].flatMap(([code, names]) => {
    const sentence = messages.get(`refusals.${code}`)
    if (sentence === undefined)
      return [`refusal ${code} has no sentence: add it to web/messages/*/refusals.ts`]
    const strange = placeholdersOf(sentence).filter((name) => !names.includes(name))
    return strange.length > 0
      ? [`refusals.${code} is filled with {${strange}}, which the refusal does not carry`]
      : []
  })
  const gone = [...messages.keys()]
    .filter((key) => key.startsWith('refusals.') && !facts.has(key.slice('refusals.'.length)))
    .map((key) => `${key} belongs to no refusal of the engine: remove it`)
  return [...missing, ...gone]
}
