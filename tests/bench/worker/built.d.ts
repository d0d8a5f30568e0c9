/** The JSON of `minisearch-index.ts`. */
declare module 'built/minisearch' {
  const json: string
  export default json
}
