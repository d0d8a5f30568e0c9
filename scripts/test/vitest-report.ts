import { readFile } from 'node:fs/promises'

/** What is read of the report that Vitest's `json` reporter writes. */
export interface VitestReport {
  readonly testResults: readonly FileResult[]
}

/** What a file of tests came to. */
export interface FileResult {
  /** The file's absolute path. */
  readonly name: string
  /** What went wrong outside of its tests: it could not be loaded, say. Empty where nothing did. */
  readonly message: string
  readonly assertionResults: readonly TestResult[]
}

/** What a test came to. */
export interface TestResult {
  /** Its name after those of the groups that it is in. */
  readonly fullName: string
  /** `passed`, `failed`, or one of the words for a test that was not run. */
  readonly status: string
  /** Each error's message and stack. */
  readonly failureMessages: readonly string[]
}

/** Reads a report; undefined where Vitest ended before it wrote one. */
export async function readReport(file: string): Promise<VitestReport | undefined> {
  const json = await readFile(file, 'utf8').catch(() => undefined)
  return json === undefined ? undefined : JSON.parse(json)
}
