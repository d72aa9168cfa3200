// Loaded by every process of tests: properties begin at the seed that the run was given (decision 41).
import fc from 'fast-check'

/** Of a run that names none: two runs of the same code try the same. */
export const usualSeed = 20261120

/** The name under which a run tells its processes their seed. */
export const seedVariable = 'LAKSANA_TEST_SEED'

const given = process.env[seedVariable]
if (given !== undefined) fc.configureGlobal({ seed: Number(given) })
