// Loaded first by every npm script, and plain JavaScript: an older Node can't read the TypeScript it would start.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Laksana needs Node 24, this is ${process.versions.node}: start it with the npm scripts after "npm ci" ` +
      '(which brings Node 24 for Linux and Windows), or install Node 24 yourself.',
  )
  process.exit(1)
}
