/** An icon, in the colour of the text. It says nothing to a screen reader: what bears it is named. */
export function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
