import { expect, test } from 'vitest'
import { buildDemoFiles } from '../../scripts/demo/demo-files.ts'
import { sketchShow } from '../search/show.ts'

const files = await buildDemoFiles(sketchShow([{ topics: ['Using Sidekiq'] }]), {
  standInAudio: false,
})

/** The addresses of a page that the browser follows by itself or at a click, but for other sites'. */
const addressesOf = (name: string) =>
  [...String(files.get(name)).matchAll(/ (?:href|src)="([^"]*)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.includes('://'))

test('the demo page can stand in any folder: all its addresses are relative', () => {
  const addresses = addressesOf('index.html')
  expect(addresses).toContain('cuepoint.js')
  expect(addresses.filter((address) => address.startsWith('/'))).toEqual([])
})

test('the page of a wrong address needs no file, and leads to the root until it knows better', () => {
  expect(addressesOf('404.html')).toEqual(['/'])
  expect(files.get('404.html')).toContain(String(files.get('demo.css')))
})

test('what only a Worker answers is named once one is there', () => {
  expect(files.get('index.html')).toMatch(/<footer id="api" hidden>\s+<p>\s+The API behind it/)
})
