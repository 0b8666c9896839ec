import type { KeyRing } from "../../core/authorizer";
import type { AssumeRequest, Cloud, Session } from "../../core/cloud";
import type { Service } from "../../core/service";
import { assumeRole } from "./actions/assume-role";
import { getAccessKeyInfo } from "./actions/get-access-key-info";
import { getCallerIdentity } from "./actions/get-caller-identity";
import { getFederationToken } from "./actions/get-federation-token";
import { getSessionToken } from "./actions/get-session-token";
import { assume } from "./assume";
import { SessionKeys } from "./tokens/session-keys";
import { sessionSecret } from "./tokens/session-secret";
import { SessionTokens } from "./tokens/session-token";

/** STS, which beside its API knows temporary access keys and assumes roles for services. */
export type StsService = Service & {
  keys: KeyRing;
  /** @throws AwsError AccessDenied when the role does not trust the service */
  assume(request: AssumeRequest): Promise<Session>;
};

/** Security Token Service. */
export function createSts(cloud: Cloud): StsService {
  let tokens: SessionTokens | undefined;
  const started = (): SessionTokens => {
    if (!tokens) throw new Error("STS has not started");
    return tokens;
  };
  const keys = new SessionKeys(started, cloud.account);
  const sts = { cloud, keys };
  return {
    name: "sts",
    protocol: "query",
    client: "@aws-sdk/client-sts",
    deniedCode: "AccessDenied",
    actions: [
      assumeRole(sts),
      getAccessKeyInfo(cloud),
      getCallerIdentity(),
      getFederationToken(sts),
      getSessionToken(sts),
    ],
    resourceTypes: [],
    keys,
    assume: (request) => assume(sts, request),
    async start() {
      tokens = new SessionTokens(await sessionSecret(cloud.state));
    },
    async stop() {},
  };
}
