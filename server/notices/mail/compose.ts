import MailComposer from 'nodemailer/lib/mail-composer'
import type { Letter } from '../contract.ts'
import { htmlOf, textOf } from './letter-to-mail.ts'

/** A message as it is handed over. */
export interface Mail {
  /** Addresses alone, as the two servers tell them to each other. */
  readonly envelope: { readonly from: string; readonly to: string }
  readonly raw: Buffer
}

export interface MailFacts {
  /** Of the delivery: the same message at every try has the same Message-ID. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly locale: 'id' | 'en'
  readonly at: string
  /** Where people reach this server. */
  readonly address: string
}

/** The bytes of a letter: plain text and HTML, marked as sent by a program, with the way to have it no more. */
export async function composeMail(letter: Letter, facts: MailFacts): Promise<Mail> {
  const { id, from, to, locale, at, address } = facts
  const sender = addressIn(from)
  const raw = await new MailComposer({
    from,
    to: { name: '', address: to },
    subject: letter.subject,
    messageId: `<${id}@${sender.slice(sender.indexOf('@') + 1)}>`,
    date: new Date(at),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${address}${letter.settings.href}>`,
      'Content-Language': locale,
    },
    text: textOf(letter, address),
    html: htmlOf(letter, address, locale),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
  return { envelope: { from: sender, to }, raw }
}

/** The address in `Laksana <laksana@example.go.id>`. */
export const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1]?.trim() ?? from.trim()
