import { LabError } from "../lab-error";
import type { Target } from "../target";

/** What stops every request of a command, not only the one that met it: by error name, the sentence and what to do. */
const STOPPERS: readonly { names: RegExp; what: string; fix: string }[] = [
  {
    names: /^(ExpiredToken|ExpiredTokenException|TokenRefreshRequired|RequestExpired)$/,
    what: "Your credentials have expired.",
    fix: "Sign in again (aws sso login, or new keys of the session), and give the same command: it goes on where it was.",
  },
  {
    names: /^(RequestTimeTooSkewed|RequestInTheFuture)$/,
    what: "The clock of this machine is wrong, and AWS takes no request that is signed more than some minutes off.",
    fix: "Set the clock by the network (timedatectl set-ntp true; on macOS: sntp -sS time.apple.com), and give the same command again.",
  },
  {
    names: /^(CredentialsProviderError|TokenProviderError)$/,
    what: "There are no credentials for AWS.",
    fix: "Sign in (aws configure sso, or AWS_PROFILE), and give the same command again.",
  },
  {
    names: /^(InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|AuthFailure)$/,
    what: "AWS does not know your access key.",
    fix: "Look which credentials are in use with aws sts get-caller-identity, and sign in again.",
  },
];

/** What AWS says of a signature whose time is off, where the error's name speaks of the signature alone. */
const TIME_IS_OFF = /Signature (expired|not yet current)|is (earlier|later) than/;

/**
 * Tells apart what concerns one request from what stops the whole command: expired credentials, a wrong clock, nobody there.
 * @returns what to tell the user, or undefined when other requests may go on
 */
export function stopperOf(error: unknown, target: Target): LabError | undefined {
  if (error instanceof LabError) return error;
  if (!(error instanceof Error)) return undefined;
  if (isUnanswered(error)) return nobodyThere(target);
  const name = TIME_IS_OFF.test(error.message) ? "RequestTimeTooSkewed" : error.name;
  const found = STOPPERS.find(({ names }) => names.test(name));
  if (found) return new LabError(found.what, found.fix);
  if (!/^(SignatureDoesNotMatch|InvalidSignatureException)$/.test(name)) return undefined;
  return new LabError(
    `Your credentials are not accepted: ${error.message}`,
    "Look at the secret access key: it does not belong to the key.",
  );
}

/** @returns the error as the user may read it: a stopper's sentence, what AWS refused, or the error itself */
export const explained = (error: unknown, target: Target): unknown =>
  stopperOf(error, target) ?? refusalOf(error) ?? error;

/** What AWS answers is no failure of the command's. */
function refusalOf(error: unknown): LabError | undefined {
  if (!(error instanceof Error) || !("$fault" in error)) return undefined;
  return new LabError(
    `AWS refused it: ${error.name}: ${error.message}`,
    "npm run lab -- preflight tells which rights are missing.",
  );
}

/** The SDK keeps the code of a refused connection, or only its message. */
export const isUnanswered = (error: Error): boolean =>
  (error as NodeJS.ErrnoException).code === "ECONNREFUSED" || /\bECONNREFUSED\b/.test(error.message);

function nobodyThere({ endpoint }: Target): LabError {
  return endpoint === undefined
    ? new LabError("AWS cannot be reached.", "Look at the network and the Region's name, and try again.")
    : new LabError(
        `No local cloud answers at ${endpoint}.`,
        "Start one with npm run lab -- local, or name its --port.",
      );
}
