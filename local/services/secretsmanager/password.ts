import { randomInt } from "node:crypto";
import type { GetRandomPasswordCommandInput } from "@aws-sdk/client-secrets-manager";
import { randomText } from "../../core/ids";
import { invalidParameter } from "./errors";

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const DIGITS = "0123456789";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const DEFAULT_LENGTH = 32;

/**
 * Draws a password as GetRandomPassword describes it.
 * @throws AwsError InvalidParameterException when no character is left to draw from, or not one for each kind
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html
 */
export function randomPassword(wanted: GetRandomPasswordCommandInput): string {
  const excluded = new Set(wanted.ExcludeCharacters ?? "");
  const kinds = [
    wanted.ExcludeLowercase ? "" : LOWER,
    wanted.ExcludeUppercase ? "" : UPPER,
    wanted.ExcludeNumbers ? "" : DIGITS,
    wanted.ExcludePunctuation ? "" : PUNCTUATION,
    wanted.IncludeSpace ? " " : "",
  ]
    .map((kind) => [...kind].filter((character) => !excluded.has(character)).join(""))
    .filter((kind) => kind !== "");
  const length = Number(wanted.PasswordLength ?? DEFAULT_LENGTH);
  const each = wanted.RequireEachIncludedType ?? true;
  if (kinds.length === 0 || (each && length < kinds.length)) {
    throw invalidParameter(
      "The password length is too short, or no character type is left, for what the password must include.",
    );
  }
  const first = each ? kinds.map((kind) => randomText(1, kind)) : [];
  const rest = randomText(length - first.length, kinds.join(""));
  return shuffled([...first, ...rest]).join("");
}

function shuffled(characters: readonly string[]): string[] {
  const result = [...characters];
  for (let last = result.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    const [a = "", b = ""] = [result[last], result[other]];
    result[last] = b;
    result[other] = a;
  }
  return result;
}
