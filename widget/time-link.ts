/**
 * The address of a second of an episode: its page with a Media Fragment (W3C Media Fragments URI 1.0,
 * 4.2.1), `https://show/episode#t=975`. The page without script is still the episode's.
 *
 * @param pageUrl any fragment that it has gives way
 * @param seconds a fraction is cut off
 */
export function formatTimeLink(pageUrl: string, seconds: number): string {
  return `${pageUrl.replace(/#.*/s, '')}#t=${Math.floor(seconds)}`
}
