import chromium from '@sparticuz/chromium'

/** A program of its own, because the package unpacks into TMPDIR and changes the environment of whoever loads it. */
await chromium.executablePath()
