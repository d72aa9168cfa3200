/** Of a run that names none: two runs of the same code try the same (decision 41). */
export const usualSeed = 20261120

/** The name under which a run tells its processes their seed. */
export const seedVariable = 'LAKSANA_TEST_SEED'
