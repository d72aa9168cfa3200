import type { Letter, LetterAbout, Notice } from '#server/notices/contract.ts'
import { fill, t } from '../messages/index.ts'
import { dateOf } from './dates.ts'
import { noticeAddress, variantOf } from './notice.ts'
import { noticeFacts } from './notice-facts.ts'

const mostListed = 50

/**
 * Mail passes through hands we don't know: it names the request by its number and says what became of it in the words of
 * the SOP, but nothing that people wrote. That stands on the page, behind the sign-in.
 */
export function noticeLetter(notice: Notice, about: LetterAbout): Letter {
  const { mails } = t(about.locale)
  const { reference } = notice.facts
  return {
    subject: reference
      ? fill(mails.subject, { what: nameOf(notice, about), reference })
      : nameOf(notice, about),
    paragraphs: [
      sayable(notice, about),
      ...(reference ? [fill(mails.ofRequest, { reference })] : []),
      mails.onThePage,
    ],
    items: [],
    action: { text: mails.open, href: noticeAddress(notice) },
    ...endOf(about, mails.whyAtOnce),
  }
}

/** The oldest first, as they came by `until`. */
export function noticeDigest(notices: readonly Notice[], about: LetterAbout, until: string): Letter {
  const { mails } = t(about.locale)
  const count = notices.length
  const left = count - mostListed
  return {
    subject: fill(mails.digestSubject, { count, day: dateOf(until, about.locale, about.zone) }),
    paragraphs: [fill(mails.digestLead, { count }), mails.onThePage],
    items: notices.slice(0, mostListed).map((notice) => ({
      text: notice.facts.reference
        ? fill(mails.digestLine, { reference: notice.facts.reference, what: sayable(notice, about) })
        : sayable(notice, about),
      href: noticeAddress(notice),
    })),
    action: { text: left > 0 ? fill(mails.openRest, { count: left }) : mails.openAll, href: '/kabar' },
    ...endOf(about, mails.whyDigest),
  }
}

export function trialLetter(about: LetterAbout): Letter {
  const { mails } = t(about.locale)
  return {
    subject: mails.trialSubject,
    paragraphs: [mails.trialText],
    items: [],
    action: null,
    ...endOf(about, mails.whyTrial),
  }
}

/** The code stands at the end, where telephones find it. */
export const messengerCode = (code: string, { locale, office }: LetterAbout): string =>
  fill(t(locale).mails.code, { office, code })

const nameOf = (notice: Notice, { locale }: LetterAbout): string => {
  const { kinds, unknown } = t(locale).notices
  const named = (kind: string) => (kinds as Readonly<Record<string, string>>)[kind]
  return named(variantOf(notice)) ?? named(notice.kind) ?? unknown
}

/** The sentence of a kind that may leave the house: filled with what the SOP says and with counts. */
const sayable = (notice: Notice, about: LetterAbout): string => {
  const { sentences } = t(about.locale).mails
  const of = (kind: string) => (sentences as Readonly<Record<string, string>>)[kind]
  const sentence = of(variantOf(notice)) ?? of(notice.kind)
  return sentence
    ? fill(sentence, noticeFacts(notice.facts, about.locale, about.zone))
    : `${nameOf(notice, about)}.`
}

function endOf(
  { locale, office, government }: LetterAbout,
  why: string,
): Pick<Letter, 'footer' | 'settings'> {
  const { mails } = t(locale)
  return {
    footer: [`${office}, ${government}`, why, mails.noReply],
    settings: { text: mails.settings, href: '/kabar/pengaturan' },
  }
}
