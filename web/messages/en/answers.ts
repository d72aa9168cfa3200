import type { answers as indonesian } from '../id/answers.ts'

export const answers: typeof indonesian = {
  refused: 'Not possible yet',
  conflict: 'This request has just changed',
  conflictHelp:
    'Somebody acted since you opened this page. What you filled in is not lost: read what changed, then send it again if it still holds.',
  conflictChanged: 'What changed',
  changed: 'Just changed by somebody else. Reload and try again.',
  gone: 'Not found, or not for your position.',
  goneHelp: 'Go back to the list of requests and search again.',
}
