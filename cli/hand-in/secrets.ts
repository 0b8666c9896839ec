/** A line that holds what nobody else may see. */
export interface Secret {
  file: string;
  /** Counted from 1. */
  line: number;
  /** What it looks like; the secret itself is never told. */
  what: string;
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
const SHAPES: readonly { what: string; pattern: RegExp }[] = [
  { what: "an AWS access key id", pattern: /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/ },
  {
    what: "an AWS secret access key",
    pattern: /secret_?(?:access_?)?key["']?\s*[:=]\s*["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/i,
  },
  {
    what: "an AWS session token",
    pattern: /(?:session|security)_?token["']?\s*[:=]\s*["']?[A-Za-z0-9/+=]{60,}/i,
  },
  { what: "a private key", pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
];

/** Shorter ones, such as `test`, are no secret and stand in every other line. */
const SHORTEST = 12;

/** Variables whose values are credentials of whoever runs the command. */
const VARIABLES = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"] as const;

/** @returns values of this process's own credentials that must stand in no file */
export function ownSecrets(environment: NodeJS.ProcessEnv): string[] {
  return VARIABLES.flatMap((name) => environment[name] ?? []).filter((value) => value.length >= SHORTEST);
}

/**
 * Looks for credentials in a text.
 * @param known values that are secret whatever they look like
 */
export function findSecrets(file: string, text: string, known: readonly string[] = []): Secret[] {
  return text.split("\n").flatMap((line, at) => {
    const shape = SHAPES.find(({ pattern }) => pattern.test(line));
    const own = known.some((value) => line.includes(value));
    if (!shape && !own) return [];
    return [{ file, line: at + 1, what: shape?.what ?? "one of your own credentials" }];
  });
}

/** @returns the text with every one of these values blotted out */
export function blotOut(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "[credentials]"), text);
}
