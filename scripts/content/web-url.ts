/**
 * Tells whether a text is an absolute http or https URL, which is all that a listener's browser may
 * be sent to. What the URL parser would mend in silence (white space, a missing `//`) is not one.
 *
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}"<>]+$/iu.test(text) && URL.canParse(text)
}
