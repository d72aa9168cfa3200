import type { DeviationWords } from '#server/deviations/contract.ts'
import { sortableMoment, todayIn } from '#web/format/dates.ts'
import { t } from '#web/messages/index.ts'
import { signInWords } from '#web/pages/deviations/cells.ts'

/** A file that is handed on is in the language of the office. */
const locale = 'id'

/** The register for a spreadsheet, in the words of its page. */
export const deviationWords: DeviationWords = {
  table(items, zone) {
    const { register, standards, standings, causes } = t(locale).deviations
    const { columns, file } = register
    const head = [
      ...[file.number, columns.case, file.procedure, columns.opened, file.step, columns.standard, file.sign],
      ...[file.due, file.late, columns.held, columns.standing, file.cause, file.explanation],
      ...[file.correction, file.accountedBy, file.judgedBy, file.judgement],
    ]
    return [
      head,
      ...items.map((item) => [
        item.deviation,
        item.reference ?? item.subject,
        item.procedure.title,
        todayIn(zone, item.openedAt),
        item.activity,
        standards[item.standard],
        signInWords(item, locale, zone),
        item.dueAt === null ? '' : sortableMoment(item.dueAt, zone),
        item.lateMinutes?.toString() ?? '',
        item.held ?? '',
        standings[item.standing],
        item.cause === null ? '' : causes[item.cause],
        item.explanation ?? '',
        item.correction ?? '',
        item.accountedBy ?? '',
        item.judgedBy ?? '',
        item.judgement ?? '',
      ]),
    ]
  },
}
