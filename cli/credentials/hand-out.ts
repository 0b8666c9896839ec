import type { SeatStack } from "../seats/seat-stacks";
import type { StudentCredentials } from "../seats/student-session";
import type { SignIn } from "./sign-in";

/** What a student gets. */
export interface HandOut {
  found: SeatStack;
  region: string;
  /** Of the local cloud; AWS has its own. */
  endpoint?: string;
  student: StudentCredentials;
  signIn: SignIn;
}

/** @returns what a shell needs to work at the seat; undefined takes a variable away */
export function variablesOf({
  found,
  region,
  endpoint,
  student,
}: HandOut): Record<string, string | undefined> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_PROFILE: undefined,
    AWS_ACCESS_KEY_ID: student.accessKeyId,
    AWS_SECRET_ACCESS_KEY: student.secretAccessKey,
    AWS_SESSION_TOKEN: student.sessionToken,
    LAB_STREAM: found.outputs.stream,
    LAB_BUCKET: found.outputs.bucket,
  };
}

/** @returns a time as people read it, in UTC */
export const readable = (time: Date): string => `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
