/** A Worker that does nothing: what workerd itself takes on this machine. */
export default { fetch: () => new Response('') }
