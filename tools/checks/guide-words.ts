import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './check.ts'
import { loadMessages } from './messages.ts'
import { listFiles } from './source-files.ts'

const guide = 'docs/panduan'
const bold = /\*\*([^*]+)\*\*/g

/** The guide calls everything by the name it has on screen: each bold word is a sentence of web/messages/id. */
export const guideWords: Check = {
  name: 'words of the guide',
  async run(root) {
    const onScreen = [...(await loadMessages(root, 'id')).values()]
    const exact = new Set(onScreen)
    const patterns = onScreen.flatMap(patternOf)
    const isOnScreen = (words: string) => exact.has(words) || patterns.some((pattern) => pattern.test(words))
    const pages = listFiles(root, guide).filter((path) => path.endsWith('.md'))
    const quotes = pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(bold)].map(([, words = '']) => ({ page, words })),
    )
    return {
      problems: [
        ...(quotes.length === 0 ? [`${guide} calls nothing by its name on screen`] : []),
        ...quotes
          .filter(({ words }) => !isOnScreen(words))
          .map(({ page, words }) => `${page} says **${words}**, which stands nowhere in web/messages/id`),
      ],
      seen: `${quotes.length} names in ${pages.length} pages`,
    }
  },
}

/** `Token “{name}” sudah dibuat` as a pattern; a sentence that is little but its values would fit anything. */
function patternOf(sentence: string): RegExp[] {
  const pieces = sentence.split(/\{[^}]+\}/)
  if (pieces.length === 1 || pieces.join('').replace(/[^\p{L}]/gu, '').length < 8) return []
  return [new RegExp(`^${pieces.map(literally).join('.+')}$`)]
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
