/** Splits seconds into whole hours, minutes of the hour and seconds of the minute. */
export function partsOfTime(
  seconds: number,
): readonly [hours: number, minutes: number, seconds: number] {
  const whole = Math.floor(seconds)
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
}
