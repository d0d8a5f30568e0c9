/** The JSON of `lookup-index.ts`. */
declare module 'built/lookup' {
  const json: string
  export default json
}

/** A MiniSearch over all topics, as JSON. */
declare module 'built/minisearch' {
  const json: string
  export default json
}

/** What is shown of each episode, as JSON. */
declare module 'built/shown' {
  const json: string
  export default json
}
