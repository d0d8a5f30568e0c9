/** The outlines of the widget's icons, on a field of 24 by 24. */
export const SEARCH =
  'M15.5 14h-.8l-.3-.3a6.5 6.5 0 1 0-.7.7l.3.3v.8l5 5 1.5-1.5zm-6 0a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9z'
export const CLOSE =
  'M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6z'
export const PLAY = 'M8 5v14l11-7z'
export const PAUSE = 'M6 19h4V5H6zm8-14v14h4V5z'
export const PREVIOUS = 'M6 6h2v12H6zm3.5 6 8.5 6V6z'
export const NEXT = 'M6 18l8.5-6L6 6zM16 6v12h2V6z'
export const BACK = 'M12 5V1L7 6l5 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z'
export const FORWARD = 'M12 5V1l5 5-5 5V7a6 6 0 1 0 6 6h2a8 8 0 1 1-8-8z'
export const LOUD = 'M3 9v6h4l5 5V4L7 9zm13.5 3A4.5 4.5 0 0 0 14 8v8a4.5 4.5 0 0 0 2.5-4z'
export const SILENT =
  'M3 9v6h4l5 5V4L7 9zm18 .4L19.6 8 17 10.6 14.4 8 13 9.4l2.6 2.6-2.6 2.6 1.4 1.4 2.6-2.6 2.6 2.6 1.4-1.4-2.6-2.6z'
export const SHARE = 'M5 12v8h14v-8h-2v6H7v-6zm6-6.2V15h2V5.8l2.6 2.6L17 7l-5-5-5 5 1.4 1.4z'
export const DOWNLOAD = 'M5 20h14v-2H5zM13 12.2V3h-2v9.2L8.4 9.6 7 11l5 5 5-5-1.4-1.4z'
export const KEYBOARD =
  'M4 6h16v12H4zm2 2v2h2V8zm4 0v2h2V8zm4 0v2h4V8zM6 12v4h2v-4zm4 2v2h6v-2zm0-2v1h8v-1z'
