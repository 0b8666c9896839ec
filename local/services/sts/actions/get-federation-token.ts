import type { GetFederationTokenCommandInput, GetFederationTokenCommandOutput } from "@aws-sdk/client-sts";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import type { Sts } from "../assume";
import { check } from "../constraints";
import { credentialsShape, wholeSecond } from "../credentials";
import { accessDenied } from "../errors";
import { packedSize, sessionPolicies } from "../session-policies";
import { sessionTagKeys, sessionTags } from "../session-tags";

type Input = Having<GetFederationTokenCommandInput, "Name">;

const USUAL_SECONDS = 43_200;
/** The account's root gets an hour, whatever it asks for. */
const ROOT_SECONDS = 3600;

/**
 * The session may do what its policies and the user's own both allow; without session policies, nothing.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html
 */
export const getFederationToken = ({
  cloud,
  keys,
}: Sts): Action<Input, Omit<GetFederationTokenCommandOutput, "$metadata">> => {
  const arnOf = (name: string): string => `arn:aws:sts::${cloud.account}:federated-user/${name}`;
  return {
    name: "GetFederationToken",
    permissions({ Name = "*", Tags }, { identity }) {
      const resource = arnOf(Name);
      const conditions = sessionTagKeys(identity, Tags);
      return [
        { action: "sts:GetFederationToken", resource, conditions },
        ...(Tags?.length ? [{ action: "sts:TagSession", resource, conditions }] : []),
      ];
    },
    async handle(input, { identity }) {
      check("GetFederationToken", input);
      if ((identity.kind !== "user" && identity.kind !== "root") || identity.issued !== undefined) {
        throw accessDenied("Cannot call GetFederationToken with session credentials");
      }
      const policies = (await sessionPolicies(cloud, input)) ?? [];
      const { tags } = sessionTags(identity, input.Tags);
      const percent = packedSize(policies, tags);
      const issued = wholeSecond(cloud.clock.now());
      const asked = input.DurationSeconds ?? USUAL_SECONDS;
      const seconds = identity.kind === "root" ? Math.min(asked, ROOT_SECONDS) : asked;
      const { credentials, identity: federated } = keys.issue({
        kind: "user",
        arn: arnOf(input.Name),
        userId: `${cloud.account}:${input.Name}`,
        issuerArn: identity.arn,
        sessionPolicies: policies,
        tags,
        issued,
        expires: issued + seconds * 1000,
      });
      return {
        Credentials: credentialsShape(credentials),
        FederatedUser: { FederatedUserId: federated.userId, Arn: federated.arn },
        PackedPolicySize: percent,
      };
    },
  };
};
