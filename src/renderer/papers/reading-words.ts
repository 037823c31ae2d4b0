/** "24 min", "1 h 5 min" */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** "Read for 24 min"; nothing for less than a minute. */
export function readForWords(seconds: number): string | undefined {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `Read for ${minutesWords(minutes)}` : undefined;
}
