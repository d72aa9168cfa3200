import { execFile } from 'node:child_process'

/** How many signatures of a file another program calls valid, and how many not. */
export interface Told {
  readonly valid: number
  readonly bad: number
  readonly text: string
}

/** What a program prints, whatever it ends with. */
export const printed = (program: string, ...words: readonly string[]) =>
  new Promise<string>((done) => {
    execFile(program, words, { timeout: 120_000 }, (_error, stdout, stderr) => done(stdout + stderr))
  })

export const count = (text: string, words: RegExp) => [...text.matchAll(words)].length

export async function askPdfsig(file: string): Promise<Told> {
  const text = await printed('pdfsig', '-nocert', file)
  const valid = count(text, /Signature Validation: Signature is Valid\./g)
  return { valid, bad: count(text, /Signature Validation:/g) - valid, text }
}
