import type { TemplateProblem } from './contract.ts'

/** A template that can't be used, with what to mend and in which line. */
export class TemplateRefused extends Error {
  readonly problems: readonly TemplateProblem[]

  constructor(problems: readonly TemplateProblem[]) {
    super(
      problems
        .map(({ line, message }) => (line === undefined ? message : `line ${line}: ${message}`))
        .join('\n') || 'the template could not be compiled',
    )
    this.problems = problems
  }
}
