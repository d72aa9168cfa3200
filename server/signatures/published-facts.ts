import type { PublishedPaper } from './contract.ts'

/** What anyone may know of a published letter. `government`: the name of the one that published it. */
export const publishedFacts = (
  government: { readonly name: string },
  { code, title, number, on }: Pick<PublishedPaper, 'code' | 'title' | 'number' | 'on'>,
) => ({ government: government.name, code, title, number, on })
