/** Most characters of an activity in titles, buttons, notices and the history. */
const most = 90
/** A first clause shorter than this says too little to stand for the whole. */
const least = 30

/**
 * An activity as a title: some SOPs write a whole paragraph. Longer ones are cut after their first clause, or else at
 * a word; the page they stand on has the full text once.
 */
export function shortActivity(activity: string): string {
  if (activity.length <= most) return activity
  const head = activity.slice(0, most)
  const clause = head.slice(least).search(/[,;:.(]\s?/)
  const cut = clause >= 0 ? least + clause : head.lastIndexOf(' ')
  return `${head.slice(0, cut > 0 ? cut : most - 1).trimEnd()}…`
}
