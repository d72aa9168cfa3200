import type { BundleWords } from '#server/bundles/contract.ts'
import { momentOf } from '#web/format/dates.ts'
import { historySentences } from '#web/format/history.ts'
import { sizeInWords } from '#web/format/size.ts'
import { titlesOf } from '#web/format/titles.ts'
import { fill, t } from '#web/messages/index.ts'
import { historyDetails } from '#web/pages/cases/history-details.ts'

/** A case is bundled in the language of its papers, in the words of its page. */
const locale = 'id'

export const bundleWords: BundleWords = {
  moment: (at, zone) => momentOf(at, locale, zone),
  size: (bytes) => sizeInWords(bytes, locale),
  standing: ({ state, graph }) =>
    graph.endings.get(state.ended?.ending ?? '')?.label.value ?? t(locale).status.case[state.status],
  urgency: ({ state }) => t(locale).requests.write.urgencies[state.application.urgency],
  person({ name, position, actingFor }) {
    const { history } = t(locale).caseFile
    const chair = actingFor ? fill(history.actingFor, { position, chair: actingFor }) : position
    return name === chair ? name : `${name}\n${chair}`
  },
  tell: (act, { graph, names }, zone) => {
    const titles = titlesOf(graph, locale, names)
    return {
      sentences: historySentences(act, locale, titles),
      details: historyDetails(act, locale, titles, zone),
    }
  },
}
