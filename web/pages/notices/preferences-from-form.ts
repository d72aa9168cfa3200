import type { Locale, PostedForm } from '#server/http/page.ts'
import type { MailWish, Preferences, Topic } from '#server/notices/contract.ts'
import { oneOf } from '../../format/choice.ts'
import { t } from '../../messages/index.ts'

export const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour)
const wishes: readonly MailWish[] = ['at-once', 'at-any-hour', 'digest', 'never']
const time = /^([01]\d|2[0-3]):[0-5]\d$/

/** What was chosen, over what was chosen before; times as they were typed, and what is wrong with them. */
export function preferencesFromForm(
  form: PostedForm,
  before: Preferences,
  locale: Locale,
): { readonly wanted: Preferences; readonly errors: Readonly<Record<string, string>> } {
  const topics = Object.keys(before.mail) as Topic[]
  const mail = Object.fromEntries(
    topics.map((topic) => [topic, oneOf(wishes, form.text(`surel-${topic}`)) ?? before.mail[topic]]),
  ) as Record<Topic, MailWish>
  const hour = Number(form.text('jam') || Number.NaN)
  // Browsers may send the seconds too.
  const timeOf = (name: string) => form.text(name).slice(0, 5).replace('.', ':')
  const quiet = { from: timeOf('tenang-dari'), until: timeOf('tenang-sampai') }
  const wrong = t(locale).notices.preferences.wrongTime
  return {
    wanted: {
      mail,
      messenger: before.messenger,
      quiet,
      locale: oneOf(['id', 'en'] as const, form.text('bahasa-surel')) ?? before.locale,
      digestHour: hoursOfDay.includes(hour) ? hour : before.digestHour,
    },
    errors: {
      ...(!time.test(quiet.from) && { 'tenang-dari': wrong }),
      ...(!time.test(quiet.until) && { 'tenang-sampai': wrong }),
    },
  }
}
