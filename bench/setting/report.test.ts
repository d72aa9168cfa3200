import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printed, type Report } from './report.ts'
import { atLeast, atMost } from './target.ts'

const spread = { count: 300, p50: 4.2, p95: 31, max: 80, slowest: 'umum {}' }
const report: Report = {
  measuredAt: '2026-01-05T00:00:00.000Z',
  quick: true,
  seconds: 100,
  machine: { cpu: 'cpu', cores: 2, memoryGiB: 8, system: 'Linux', node: '24', postgres: '18', loadBefore: 3 },
  commands: {
    commandsPerCase: 20,
    levels: [
      {
        concurrent: 8,
        product: 600,
        floor: 1000,
        ratio: 0.6,
        cpu: { product: 900, floor: 500 },
        rounds: [{ product: 600, floor: 1000 }],
      },
    ],
    walBytesPerCommand: { product: 4000, floor: 3500 },
  },
  history: { acts: { short: 10, long: 1000 }, samples: 200, short: 2.1, long: 2.2, ratio: 1.05 },
  numbering: { concurrent: 50, numbersPerSecond: 700, wait: spread, gaps: 0, doubles: 0 },
  register: { cases: 10, acts: 10, tasks: 100, openTasks: 9, databaseBytes: 1e6, seconds: 2 },
  notices: { notices: 10_000, seconds: 50, mailsPerSecond: 200 },
  redating: { openTasks: 95_000, dryRun: 6.2, wouldMove: 70_000, moved: 700, seconds: 0.5, perSecond: 1_400 },
  growth: { cases: { small: 1000, large: 100_000 }, samples: 200, small: 2, large: 2.1, ratio: 1.05 },
  lists: { tasks: 100, openTasks: 9, cases: 10, inbox: spread, search: spread },
  pages: [{ page: 'inbox', pagesPerSecond: 300, p50: 20, p99: 60, wireBytes: 5000, htmlBytes: 40_000 }],
  letters: { count: 300, p50: 12, p95: 31, max: 80, lettersPerSecond: 75, first: 300 },
  signedLetters: {
    together: { count: 60, p50: 40, p95: 55, max: 90, lettersPerSecond: 24, batch: 20 },
    alone: { count: 12, p50: 200, p95: 250, max: 300, lettersPerSecond: 5 },
  },
  uploads: {
    concurrent: 100,
    kilobytes: 1000,
    uploads: 300,
    uploadsPerSecond: 80,
    megabytesPerSecond: 80,
    p50: 900,
    p95: 1300,
    grownMegabytes: 120,
  },
  engine: { decideAndEvolve: 40, replay: 5 },
  dueTimes: { ninetyDays: 4, sameInHours: 20 },
  forecasts: {
    milliseconds: { katingan: 15.8 },
    slowest: 15.8,
    coverage: [{ pastCases: 120, forecasts: 180, atSubmission: 0.78, halfWay: 0.8, error: 0.4 }],
  },
  startUp: { first: 1.2, again: 0.3 },
  targets: [atLeast('beside the floor', 0.6, 0.5), atMost('WAL of a command', 4000, 3000, 'bytes')],
  skipped: ['case file: no page at /permohonan/:id yet'],
  failures: [],
}

test('a report says every figure, which targets hold and which don’t, and what was not measured', () => {
  const text = printed(report)
  assert.match(text, /^ +8 +600 +1,000 +0\.60 +900 µs beside 500 µs$/m)
  assert.match(text, /^ +after 120 ended cases of a flow: 78 % of 180 ends inside/m)
  assert.match(text, /^Letter numbers of one book, 50 at once: 700 a second, .* 0 gaps, 0 doubles$/m)
  assert.match(text, /Letters to PDF\/A, one core: 75 a second, p50 12 ms, p95 31 ms/)
  assert.match(
    text,
    /signed PDF\/A, 20 with one passphrase: 24 a second, .*; with a passphrase each: 5 a second/,
  )
  assert.match(text, /holds +beside the floor: 0\.6 \(at least 0\.5\)/)
  assert.match(text, /MISSED +WAL of a command: 4,000 \(at most 3,000 bytes\)/)
  assert.match(text, /NOT MEASURED +case file: no page/)
  assert.match(text, /100 at once of 1,000 kB: 80 a second \(80 MB\), p50 900 ms, p95 1300 ms, 120 MB more/)
  assert.match(text, /^Due times: 4 µs for 90 working days, 20 µs for as many hours$/m)
  assert.match(text, /3 other programs wanted the cores/)
})

test('what failed to run leaves out its figures and is said', () => {
  const none = {
    commands: null,
    numbering: null,
    history: null,
    register: null,
    growth: null,
    redating: null,
    notices: null,
    lists: null,
    pages: null,
    letters: null,
    signedLetters: null,
    uploads: null,
  }
  const text = printed({
    ...report,
    ...none,
    engine: null,
    dueTimes: null,
    startUp: null,
    failures: ['Pages: no answer'],
  })
  assert.match(text, /FAILED +Pages: no answer/)
  assert.doesNotMatch(text, /at once/)
})

test('a report survives JSON whole', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(report)), report)
})
