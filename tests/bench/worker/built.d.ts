/** A frozen index over all topics. */
declare module 'built/frozen' {
  const index: ArrayBuffer
  export default index
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
