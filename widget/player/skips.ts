/** How far the skip buttons, the keys J and L, and the system's controls go. */
export const BACK_SECONDS = 15
export const FORWARD_SECONDS = 30
