/** Compresses the file that is given as well as it can be; prints the bytes that are left, as JSON. */
import { readFileSync } from 'node:fs'
import { compressedBytes } from './compressed-bytes.ts'

const [file = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(compressedBytes(readFileSync(file), true)))
