import type { MessengerSettings } from '#server/notices/index.ts'
import { keyOf, StartupProblem } from '#server/platform/index.ts'

/** Both or neither. Throws StartupProblem with one sentence for what makes no sense; never tells the secret. */
export function messengerSettings(
  url: string | undefined,
  secret: string | undefined,
): MessengerSettings | undefined {
  if (url === undefined && secret === undefined) return undefined
  if (url === undefined || secret === undefined)
    throw new StartupProblem(
      'A messenger gateway needs LAKSANA_MESSENGER_URL and LAKSANA_MESSENGER_SECRET together: set both, or none.',
    )
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new StartupProblem(
      'LAKSANA_MESSENGER_URL can’t be read: write it like https://gateway.example.go.id/laksana.',
    )
  if (new URL(url).username !== '' || new URL(url).password !== '')
    throw new StartupProblem(
      'LAKSANA_MESSENGER_URL may hold no user or password: the gateway knows us by the signature, made with LAKSANA_MESSENGER_SECRET.',
    )
  if (keyOf(secret) === null)
    throw new StartupProblem(
      'LAKSANA_MESSENGER_SECRET isn’t whsec_ and base64 of 24 to 64 bytes: make one as docs/reference/messenger-gateway.md says.',
    )
  return { url, secret }
}
