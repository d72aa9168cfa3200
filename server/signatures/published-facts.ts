import type { PublishedPaper } from './contract.ts'

/** What anyone may know of a published letter. `government`: the name of the one that published it. */
export const publishedFacts = (
  government: { readonly name: string },
  {
    code,
    title,
    number,
    on,
    withdrawnAt,
  }: Pick<PublishedPaper, 'code' | 'title' | 'number' | 'on' | 'withdrawnAt'>,
) => ({ government: government.name, code, title, number, on, withdrawnAt })
