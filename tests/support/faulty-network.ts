import { request as ask, type RequestListener } from 'node:http'

/** What a network does to a request. */
export type Fault =
  /** Passes it on, and the answer back. */
  | 'none'
  /** Hangs up without an answer. */
  | 'down'
  /** Takes the request, and never answers. */
  | 'silent'
  /** Answers 500. */
  | 'broken'
  /** Answers 200 with a page in HTML, as a hotel's network does. */
  | 'nonsense'
  /** Passes the headers and the first half of the answer on, then hangs up. */
  | 'cut'

/** A network between a visitor and a server. */
export interface FaultyNetwork {
  /** What stands in the server's place. */
  readonly handler: RequestListener
  /** What happens from now on to requests whose path begins with this. Default: to all. */
  readonly setFault: (fault: Fault, pathPrefix?: string) => void
}

/** Lays a network before a server; it lets everything through until it is told otherwise. */
export function createFaultyNetwork(serverOrigin: string): FaultyNetwork {
  let current: { fault: Fault; pathPrefix: string } = { fault: 'none', pathPrefix: '/' }
  return {
    handler(request, response) {
      const isHit = request.url?.startsWith(current.pathPrefix) ?? false
      answerWith(isHit ? current.fault : 'none', serverOrigin)(request, response)
    },
    setFault(fault, pathPrefix = '/') {
      current = { fault, pathPrefix }
    },
  }
}

const OPEN_TO_ALL = { 'Access-Control-Allow-Origin': '*' }

function answerWith(fault: Fault, serverOrigin: string): RequestListener {
  switch (fault) {
    case 'none':
      return passOn(serverOrigin, 'all')
    case 'cut':
      return passOn(serverOrigin, 0.5)
    case 'down':
      return (request) => request.destroy()
    case 'silent':
      return () => {}
    case 'broken':
      return (_, response) => response.writeHead(500, OPEN_TO_ALL).end('Internal Server Error')
    case 'nonsense':
      return (_, response) =>
        response
          .writeHead(200, { ...OPEN_TO_ALL, 'Content-Type': 'text/html' })
          .end('<!doctype html><title>Welcome to our network</title>')
    default:
      return fault satisfies never
  }
}

/** Passes the answer on: all of it, or that share of a body whose length its headers tell. */
function passOn(serverOrigin: string, share: 'all' | number): RequestListener {
  return (request, response) => {
    const { method, headers } = request
    const url = new URL(request.url ?? '/', serverOrigin)
    const onward = ask(url, { method, headers: { ...headers, host: url.host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      if (share === 'all') {
        answer.pipe(response)
        return
      }
      let leftBytes = Math.floor(share * Number(answer.headers['content-length'] ?? 0))
      answer.on('data', (chunk: Buffer) => {
        const isLast = chunk.length >= leftBytes
        response.write(chunk.subarray(0, leftBytes), () => isLast && response.destroy())
        leftBytes -= chunk.length
        if (isLast) answer.destroy()
      })
    })
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  }
}
