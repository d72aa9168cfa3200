import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const binaries = fileURLToPath(new URL('../../node_modules/.bin/', import.meta.url))

/** Runs a program that npm installed, in `root`, and gives what it printed without colours. */
export function runProgram(
  name: string,
  options: readonly string[],
  root: string,
): Promise<{ readonly code: number; readonly printed: string }> {
  return new Promise((resolve, reject) => {
    // A shell finds `name.cmd` on Windows; the options are constants of ours.
    const child = spawn(`${binaries}${name}`, options, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
    })
    child.stderr.on('data', (chunk) => {
      printed += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, printed: printed.trim() }))
  })
}
