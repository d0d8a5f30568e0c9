// The outlines of the widget's icons, for `Icon`: strokes two wide, on a field of 24 by 24.

/** A magnifying glass: the search. */
export const SEARCH = 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12m4.5 10.5L20 20'
/** A cross: what is open goes. */
export const CLOSE = 'm6 6 12 12M18 6 6 18'
/** A triangle that points on. */
export const PLAY = 'M8 5v14l11-7z'
/** Two bars. */
export const PAUSE = 'M8 5v14h2V5zm6 0v14h2V5z'
/** A bar and a triangle that points back to it: the topic before. */
export const PREVIOUS = 'M6 6v12M18 6v12l-9-6z'
/** A triangle that points on, and a bar: the topic after. */
export const NEXT = 'M18 6v12M6 6v12l9-6z'
/** An arrow that turns back: some seconds back. */
export const BACK = 'M4 4v5h5M4 9a9 9 0 1 1-1 4'
/** An arrow that turns on: some seconds on. */
export const FORWARD = 'M20 4v5h-5M20 9a9 9 0 1 0 1 4'
/** A loudspeaker, and a wave from it. */
export const LOUD = 'M4 9v6h4l5 4V5L8 9zm13 0a4 4 0 0 1 0 6'
/** A loudspeaker, and a cross beside it. */
export const SILENT = 'M4 9v6h4l5 4V5L8 9zm13 1 4 4m0-4-4 4'
/** An arrow up and out of a tray: a link to this second. */
export const SHARE = 'M12 15V4M8 8l4-4 4 4m-11 4v8h14v-8'
/** An arrow down into a tray: the MP3 as a file. */
export const DOWNLOAD = 'M12 4v11m-4-4 4 4 4-4M5 20h14'
/** A question mark: the keys. */
export const KEYS = 'M9 9a3 3 0 1 1 3 3v2m0 4v0'
