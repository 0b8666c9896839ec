const DURATION = /^(?:(?<hours>\d{1,4})h)?(?:(?<minutes>\d{1,5})m)?$/;

/**
 * Reads a duration as a class file writes it: `4h`, `90m`, `1h30m`.
 * @returns whole seconds, or undefined when the text is no duration
 */
export function durationSeconds(text: string): number | undefined {
  const parts = DURATION.exec(text)?.groups;
  if (!parts || text === "") return undefined;
  return Number(parts.hours ?? 0) * 3600 + Number(parts.minutes ?? 0) * 60;
}
