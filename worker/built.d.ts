/** The search index that the build wrote: see `search/build-index-file.ts`. */
declare module 'built/search-index' {
  const bytes: ArrayBuffer
  export default bytes
}

/** The name of this build: a hash of the content and of the code that searches it. */
declare module 'built/build-id' {
  const text: string
  export default text
}
