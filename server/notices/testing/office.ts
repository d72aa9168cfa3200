import { noticeWords } from '#server/notice-words.ts'
import type { TestApp } from '#server/testing/app.ts'
import { mailChannels } from '../index.ts'
import { openPostOffice } from '../mail/post-office.ts'
import type { MailServer } from './mail-server.ts'
import { type NoticeRound, openRound } from './round.ts'

const quick = { connect: 300, greeting: 300, silence: 300, whole: 1_000 }

export type MailRound = NoticeRound & { close(): void }

/** The worker of a test that mails to a server on this machine. */
export function openMailRound(at: TestApp, server: MailServer, now: () => string): MailRound {
  const office = openPostOffice(server.settings, now, quick)
  const channels = mailChannels({ office, words: noticeWords, address: 'https://laksana.contoh.example' })
  return { ...openRound(at, channels, now), close: () => office.close() }
}
