import { afterAll, afterEach, expect, test } from 'vitest'
import { createFaultyNetwork } from './faulty-network.ts'
import { listen } from './listen.ts'

const server = await listen((request, response) => {
  response.setHeader('Content-Length', 10)
  response.end(request.url === '/digits' ? '0123456789' : 'no digits!')
})
const network = createFaultyNetwork(server.origin)
const { origin, close } = await listen(network.handler)

afterEach(() => network.setFault('none'))
afterAll(() => Promise.all([close(), server.close()]))

const getText = async (path: string) => (await fetch(origin + path)).text()

test('it lets everything through until it is told otherwise', async () => {
  expect(await getText('/digits')).toBe('0123456789')
})

test('down, it answers nothing', async () => {
  network.setFault('down')
  await expect(getText('/digits')).rejects.toThrow('fetch failed')
})

test('silent, it keeps a request waiting', async () => {
  network.setFault('silent')
  const waiting = fetch(`${origin}/digits`, { signal: AbortSignal.timeout(100) })
  await expect(waiting).rejects.toThrow('The operation was aborted due to timeout')
})

test('broken, it answers 500; with nonsense, a page of its own', async () => {
  network.setFault('broken')
  expect((await fetch(`${origin}/digits`)).status).toBe(500)
  network.setFault('nonsense')
  expect(await getText('/digits')).toBe('<!doctype html><title>Welcome to our network</title>')
})

test('cut, it hangs up in the middle of an answer', async () => {
  network.setFault('cut')
  const response = await fetch(`${origin}/digits`)
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow('terminated')
})

test('a fault of some paths leaves the others alone', async () => {
  network.setFault('broken', '/dig')
  expect((await fetch(`${origin}/digits`)).status).toBe(500)
  expect(await getText('/letters')).toBe('no digits!')
})
