// `npm run bench`: measures the product beside the raw-SQL floor.
process.stdout.write('The measurements are being laid down.\n')
