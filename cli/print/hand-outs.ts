import { type HandOut, readable, variablesOf } from "../credentials/hand-out";
import { assignments } from "./shell";

/** @returns what a student gets, to paste into a shell */
export function describeHandOut(handOut: HandOut): string[] {
  const { found, student, signIn } = handOut;
  return [
    `# seat ${found.seat} of ${found.className}: for what is this seat's, until ${readable(student.expires)}`,
    ...(signIn.url === ""
      ? []
      : [`# in a browser${signIn.until ? `, until ${readable(signIn.until)}` : ""}: ${signIn.url}`]),
    "# bash or zsh:",
    ...assignments("bash", variablesOf(handOut)),
    "# PowerShell:",
    ...assignments("powershell", variablesOf(handOut)),
  ];
}

const HOUR = 3600_000;

/** @returns what an instructor has to know of the keys, where it is not as usual */
export function remarkOnLength(handOuts: readonly HandOut[], now: number): string[] {
  const last = Math.max(0, ...handOuts.map(({ student }) => student.expires.getTime()));
  if (handOuts.length === 0 || last - now > 1.5 * HOUR) return [];
  return [
    "These sessions last an hour: you are a role's session yourself, and AWS lets none be longer then. Sign in as a user of IAM for twelve.",
  ];
}
