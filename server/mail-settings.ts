import type { MailSettings } from '#server/notices/index.ts'
import { StartupProblem } from '#server/platform/index.ts'

const example = 'smtp://account:password@smtp.example.go.id:587'

/** Both or neither. Throws StartupProblem with one sentence for what makes no sense; never tells the password. */
export function mailSettings(url: string | undefined, from: string | undefined): MailSettings | undefined {
  if (url === undefined && from === undefined) return undefined
  if (url === undefined || from === undefined)
    throw new StartupProblem('Mail needs LAKSANA_SMTP_URL and LAKSANA_MAIL_FROM together: set both, or none.')
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '')
    throw new StartupProblem(`LAKSANA_SMTP_URL can’t be read: write it like ${example}, or with smtps://.`)
  if (!/^(?:[^<>\r\n"]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from))
    throw new StartupProblem(`LAKSANA_MAIL_FROM is “${from}”: write it like Laksana <laksana@example.go.id>.`)
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    user: username === '' ? null : decodeURIComponent(username),
    password: username === '' ? null : decodeURIComponent(password),
    from,
  }
}
