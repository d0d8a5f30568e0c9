import { refuseIndex } from './refuse-index.ts'

export const writeJson = (value: unknown): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(value))

/** @throws Error where the bytes are no JSON */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return refuseIndex('a section of JSON', `${bytes.length} bytes that are none`)
  }
}
