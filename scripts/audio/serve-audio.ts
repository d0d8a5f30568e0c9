import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseByteRange, type ByteRange } from './byte-range.ts'
import type { StandInAudio } from './stand-in-audio.ts'

/** Finds the audio of a URL's path, or undefined where there is none. */
export type FindAudio = (path: string) => Promise<StandInAudio> | undefined

/** How much is made at a time: a player that has enough stops reading, and the rest is never made. */
const CHUNK_BYTES = 64 * 1024

const OPEN_TO_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
}

/**
 * Answers requests for MP3 files as a podcast's host does: whole or in part, to every origin. Keeps
 * to RFC 9110 in `GET`, `HEAD`, `Range`, `If-Range` (206 or 416) and for other methods (405).
 */
export function createAudioHandler(findAudio: FindAudio): RequestListener {
  return (request, response) => {
    answer(findAudio, request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  }
}

async function answer(findAudio: FindAudio, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of Object.entries(OPEN_TO_ALL)) response.setHeader(name, value)
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { 'Access-Control-Allow-Headers': 'Range, If-Range' }).end()
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD, OPTIONS' }).end()
    return
  }
  const [path = '/'] = (request.url ?? '/').split('?')
  const audio = await findAudio(path)
  if (audio === undefined) response.writeHead(404).end()
  else await send(audio, request, response)
}

async function send(audio: StandInAudio, request: IncomingMessage, response: ServerResponse) {
  const { sizeBytes, fingerprint } = audio
  const etag = `"${fingerprint}"`
  response.setHeader('Accept-Ranges', 'bytes').setHeader('ETag', etag)

  const range = requestedRange(request, etag, sizeBytes)
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${sizeBytes}` }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: sizeBytes }
  response.writeHead(range === undefined ? 200 : 206, {
    'Content-Type': 'audio/mpeg',
    'Content-Length': end - start,
    ...(range && { 'Content-Range': `bytes ${start}-${end - 1}/${sizeBytes}` }),
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(Readable.from(chunks(audio, start, end)), response)
}

/** A range counts in a GET only (14.2), and only for the file that the client already knows (13.1.5). */
function requestedRange(
  { method, headers }: IncomingMessage,
  etag: string,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | undefined {
  const ifRange = headers['if-range']
  const applies = method === 'GET' && (ifRange === undefined || ifRange === etag)
  return applies && headers.range ? parseByteRange(headers.range, sizeBytes) : undefined
}

function* chunks(audio: StandInAudio, start: number, end: number): Generator<Uint8Array> {
  for (let position = start; position < end; position += CHUNK_BYTES) {
    yield audio.read(position, Math.min(position + CHUNK_BYTES, end))
  }
}
