/**
 * The search index that the build wrote: the bytes of `search/build-index-file.ts`, or the folder of
 * the site that its files are in.
 */
declare module 'built/search-index' {
  const index: ArrayBuffer | string
  export default index
}

/** The name of this build: a hash of the content and of the code that searches it. */
declare module 'built/build-id' {
  const text: string
  export default text
}
