const upToEleven = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]
const steps = [
  { size: 1_000_000_000_000, name: 'triliun' },
  { size: 1_000_000_000, name: 'miliar' },
  { size: 1_000_000, name: 'juta' },
  { size: 1000, name: 'ribu' },
  { size: 100, name: 'ratus' },
]

/** 2026 → “dua ribu dua puluh enam”. Throws for what is not a whole number from 0 to 10¹⁵ − 1. */
export function numberInWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= 1e15)
    throw new RangeError(`${number} can't be written in words: give a whole number from 0 to 999999999999999`)
  return number === 0 ? 'nol' : inWords(number)
}

function inWords(number: number): string {
  if (number === 0) return ''
  if (number < 12) return upToEleven[number]!
  if (number < 20) return `${upToEleven[number - 10]} belas`
  const step = steps.find(({ size }) => number >= size)
  if (step === undefined) return together(`${upToEleven[Math.floor(number / 10)]} puluh`, number % 10)
  const many = Math.floor(number / step.size)
  // One hundred and one thousand are one word; one million is two.
  const head = many === 1 && step.size <= 1000 ? `se${step.name}` : `${inWords(many)} ${step.name}`
  return together(head, number % step.size)
}

function together(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${inWords(rest)}`
}
