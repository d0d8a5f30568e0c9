import { access } from 'node:fs/promises'

/** Tells whether there is a file at a path; whether it can be read is another question. */
export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
