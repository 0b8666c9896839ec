import type { Cloud, Session } from "../../../core/cloud";
import { isAwsError } from "../../../core/errors";
import type { Identity } from "../../../core/identity";

/** New credentials are there five minutes before the old ones end, so that clients can change over. */
const OVERLAP = 5 * 60_000;
const HOUR = 60 * 60_000;

/** The role of an instance: its temporary credentials, renewed in time. */
export class InstanceCredentials {
  private session: (Session & { obtained: number }) | undefined;
  private renewing: Promise<Session & { obtained: number }> | undefined;

  /** @param roleArn role of the instance's profile when it is asked for */
  constructor(
    private readonly cloud: Cloud,
    private readonly instanceId: string,
    private readonly roleArn: () => Promise<string | undefined>,
  ) {}

  /** @returns undefined when the instance has no role, or the role does not let EC2 in */
  async get(): Promise<(Session & { obtained: number }) | undefined> {
    const now = this.cloud.clock.now();
    if (this.session && this.session.credentials.expires - now > OVERLAP) return this.session;
    const roleArn = await this.roleArn();
    if (roleArn === undefined) return undefined;
    this.renewing ??= this.renew(roleArn).finally(() => {
      this.renewing = undefined;
    });
    try {
      this.session = await this.renewing;
      return this.session;
    } catch (error) {
      if (isAwsError(error)) return undefined;
      throw error;
    }
  }

  /** @returns who the instance is: its role's session, or, without a role, the instance itself, whom no policy allows anything */
  async identity(): Promise<Identity> {
    const session = await this.get();
    if (session) return session.identity;
    const { account } = this.cloud;
    return {
      kind: "role-session",
      arn: `arn:aws:sts::${account}:assumed-role/aws:ec2-instance/${this.instanceId}`,
      account,
      userId: `aws:ec2-instance:${this.instanceId}`,
      roleArn: `arn:aws:iam::${account}:role/aws:ec2-instance`,
      sessionName: this.instanceId,
    };
  }

  /** Another profile was attached. */
  forget(): void {
    this.session = undefined;
  }

  private async renew(roleArn: string): Promise<Session & { obtained: number }> {
    const session = await this.cloud.assume({
      roleArn,
      service: "ec2.amazonaws.com",
      sessionName: this.instanceId,
      seconds: HOUR / 1000,
    });
    return { ...session, obtained: this.cloud.clock.now() };
  }
}
