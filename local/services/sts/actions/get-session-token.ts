import type { GetSessionTokenCommandInput, GetSessionTokenCommandOutput } from "@aws-sdk/client-sts";
import type { Action } from "../../../core/action";
import type { Sts } from "../assume";
import { check } from "../constraints";
import { credentialsShape, wholeSecond } from "../credentials";
import { accessDenied } from "../errors";

const USUAL_SECONDS = 43_200;
/** The account's root gets an hour, whatever it asks for. */
const ROOT_SECONDS = 3600;

/** Without a second factor such a session may call neither IAM nor, but for two operations, STS. */
const LIMITS = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", NotAction: ["iam:*", "sts:*"], Resource: "*" },
    { Effect: "Allow", Action: ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"], Resource: "*" },
  ],
});

/**
 * Needs no permission: whoever has a long-term key may have a short-lived one.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
 */
export const getSessionToken = ({
  cloud,
  keys,
}: Sts): Action<GetSessionTokenCommandInput, Omit<GetSessionTokenCommandOutput, "$metadata">> => ({
  name: "GetSessionToken",
  permissions: () => [],
  async handle(input, { identity }) {
    check("GetSessionToken", input);
    if ((identity.kind !== "user" && identity.kind !== "root") || identity.issued !== undefined) {
      throw accessDenied("Cannot call GetSessionToken with session credentials");
    }
    const issued = wholeSecond(cloud.clock.now());
    const asked = input.DurationSeconds ?? USUAL_SECONDS;
    const seconds = identity.kind === "root" ? Math.min(asked, ROOT_SECONDS) : asked;
    const { kind, arn, userId } = identity;
    const session = {
      kind,
      arn,
      userId,
      sessionPolicies: [LIMITS],
      issued,
      expires: issued + seconds * 1000,
    };
    return { Credentials: credentialsShape(keys.issue(session).credentials) };
  },
});
