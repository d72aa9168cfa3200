import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { findProgram } from '#server/documents/testing/programs.ts'
import { timeStamperAt } from './cms/time-stamp.ts'
import { classicPaper, packedPaper } from './testing/papers.ts'
import { askPdfsig, count, printed, type Told } from './testing/second-opinion.ts'
import { root, second, signed } from './testing/signing.ts'
import { startTimestampServer, type TimestampServer } from './testing/timestamp-server.ts'

const letter = readFileSync(new URL('./testing/letter.pdf', import.meta.url))
const papers = { classic: classicPaper(), packed: packedPaper(), typeset: letter }
const mark = {
  page: 1,
  rectangle: [50, 50, 250, 100] as const,
  drawing: packedPaper('Cap'),
  hint: 'Ditandatangani',
}

/** How many signatures a program calls valid, and how many not. */
interface Opinion {
  readonly program: string
  readonly install: string
  ask(file: string, trusted: string): Promise<Told>
}

const opinions: readonly Opinion[] = [
  {
    program: 'pdfsig',
    install: 'apt-get install poppler-utils',
    ask: askPdfsig,
  },
  {
    program: 'pyhanko',
    install: 'pip install pyHanko pyhanko-cli',
    async ask(file, trusted) {
      const choices = ['--pretty-print', '--no-revocation-check', '--trust-replace', '--trust', trusted]
      const text = await printed('pyhanko', 'sign', 'validate', ...choices, file)
      return {
        valid: count(text, /The signature is judged VALID\./g),
        bad: count(text, /The signature is judged INVALID\.|Error:|Traceback/g),
        text,
      }
    },
  },
]

for (const { program, install, ask } of opinions)
  describe(`${program} says the same`, {
    skip: findProgram(program) === null && `${program} is not here: ${install}`,
  }, () => {
    let folder: string
    let trusted: string
    let server: TimestampServer
    before(async () => {
      server = await startTimestampServer()
      folder = mkdtempSync(join(tmpdir(), 'laksana-opinion-'))
      trusted = join(folder, 'roots.pem')
      writeFileSync(trusted, `${root.certificate}${server.root.certificate}`)
    })
    after(async () => {
      rmSync(folder, { recursive: true, force: true })
      await server.close()
    })
    const opinionOf = (pdf: Uint8Array) => {
      const file = join(folder, 'paper.pdf')
      writeFileSync(file, pdf)
      return ask(file, trusted)
    }

    for (const [kind, paper] of Object.entries(papers))
      test(`of one and of two signatures on a ${kind} paper, and of a changed one`, async () => {
        const once = await signed(paper, { mark })
        const both = await signed(once, { by: second })
        const [one, two] = [await opinionOf(once), await opinionOf(both)]
        assert.deepEqual([one.valid, one.bad], [1, 0], one.text)
        assert.deepEqual([two.valid, two.bad], [2, 0], two.text)
        const changed = Buffer.from(both)
        const at = changed.indexOf('/Helvetica', 0, 'latin1')
        const place = at > 0 && at < paper.length ? at + 1 : Math.floor(paper.length / 2)
        changed[place] = changed[place]! ^ 1
        const told = await opinionOf(changed)
        assert.equal(told.valid, 0, told.text)
      })

    test('of a timestamped signature', async () => {
      const told = await opinionOf(await signed(letter, { timeStamp: timeStamperAt(server.address) }))
      assert.deepEqual([told.valid, told.bad], [1, 0], told.text)
      if (program === 'pyhanko') assert.match(told.text, /timestamp/i)
    })
  })
