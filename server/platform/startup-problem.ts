/**
 * Why the program can't start, in one plain sentence that says what to do next. Whoever starts the program prints the
 * message alone and exits non-zero; no data has been touched.
 */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem'
}
