/** A hyphen, a dash of any length or a minus, as it stands in a class of a regular expression with `u`. */
export const DASH_CHARACTER = String.raw`\p{Pd}\u2212`

/** What people write as a dash, `-`, `--`, `–` or `——`, as a part of such a regular expression. */
export const DASH = `[${DASH_CHARACTER}]+`
