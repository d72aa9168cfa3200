/**
 * A refusal is the office saying no: a value, never an exception.
 * `code` names the reason; `facts` fill the sentence that the code has in every language.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

export function refusal<Code extends string>(code: Code, facts: Refusal['facts'] = {}): Refusal<Code> {
  return { code, facts }
}
