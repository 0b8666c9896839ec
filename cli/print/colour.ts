import { createColors } from "picocolors";

/** @returns colours for a terminal, and plain text wherever else: picocolors by itself would colour logs of CI too */
export function colours(
  terminal: boolean,
  { NO_COLOR, TERM }: NodeJS.ProcessEnv,
): ReturnType<typeof createColors> {
  return createColors(terminal && !NO_COLOR && TERM !== "dumb");
}

export const pc = colours(process.stdout.isTTY === true, process.env);
