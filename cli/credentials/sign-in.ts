import { LabError } from "../lab-error";
import type { StudentCredentials } from "../seats/student-session";
import type { Target } from "../target";

/** A link that opens a seat in a browser. */
export interface SignIn {
  url: string;
  /** It opens nothing from then on; absent when it does as long as the lab stands. */
  until?: Date;
}

/** What asks a URL and gives the text of its answer. */
export type Ask = (url: string) => Promise<{ status: number; text: string }>;

export interface SignInRequest {
  region: string;
  stream: string;
  page?: string;
  now: number;
  ask?: Ask;
}

const FEDERATION = "https://signin.aws.amazon.com/federation";
/** AWS takes a sign-in token for a quarter of an hour. */
const TOKEN_MINUTES = 15;

/**
 * Makes the link: on AWS one that signs in to the console with the student's session, which lasts no longer than that; on the
 * local cloud the seat's link to its page, which shows that seat alone.
 * @param stream that the console shows first
 * @param page the seat's link, where the local cloud has a page of the class; else the page's own address serves
 * @param now milliseconds since 1970
 * @throws LabError when AWS makes none
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html
 */
export async function signInLink(
  target: Target,
  student: StudentCredentials,
  { region, stream, page, now, ask = askHttps }: SignInRequest,
): Promise<SignIn> {
  if (target.endpoint !== undefined) return { url: page ?? `${target.endpoint}/_lab/` };
  const session = JSON.stringify({
    sessionId: student.accessKeyId,
    sessionKey: student.secretAccessKey,
    sessionToken: student.sessionToken,
  });
  const query = new URLSearchParams({ Action: "getSigninToken", Session: session });
  const token = await signInToken(`${FEDERATION}?${query}`, ask);
  const destination = `https://${region}.console.aws.amazon.com/firehose/home?region=${region}#/details/${encodeURIComponent(stream)}`;
  const login = new URLSearchParams({
    Action: "login",
    Issuer: "loglab",
    Destination: destination,
    SigninToken: token,
  });
  return { url: `${FEDERATION}?${login}`, until: new Date(now + TOKEN_MINUTES * 60_000) };
}

async function signInToken(url: string, ask: Ask): Promise<string> {
  const { status, text } = await ask(url);
  const token = status === 200 ? /"SigninToken"\s*:\s*"([^"]+)"/.exec(text)?.[1] : undefined;
  if (token !== undefined) return token;
  // The answer may repeat the request, and with it the session.
  throw new LabError(
    `AWS makes no sign-in link: ${FEDERATION} answers with status ${status}.`,
    "Give the command again with --no-sign-in; the CLI's lines work without a link.",
  );
}

async function askHttps(url: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  return { status: answer.status, text: await answer.text() };
}
