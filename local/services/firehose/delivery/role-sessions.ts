import type { Cloud, Session } from "../../../core/cloud";

const SERVICE = "firehose.amazonaws.com";
/** A session is renewed when less of it is left. */
const RENEWAL_MS = 5 * 60 * 1000;

/** The roles that Firehose has assumed in one Region, each session kept until shortly before it expires. */
export class RoleSessions {
  private readonly sessions = new Map<string, Session>();

  constructor(private readonly cloud: Cloud) {}

  /**
   * Firehose gives the account's id as external id, which trust policies demand against a confused deputy.
   * @param sessionName `AWSFirehoseToS3`, as access logs on AWS show it
   * @throws AwsError AccessDenied
   * @see https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html
   */
  async get(roleArn: string, streamArn: string, sessionName: string): Promise<Session> {
    const key = JSON.stringify([roleArn, streamArn, sessionName]);
    const known = this.sessions.get(key);
    if (known && known.credentials.expires - this.cloud.clock.now() > RENEWAL_MS) return known;
    this.sessions.delete(key);
    const session = await this.cloud.assume({
      roleArn,
      service: SERVICE,
      sessionName,
      externalId: this.cloud.account,
      sourceArn: streamArn,
    });
    this.sessions.set(key, session);
    return session;
  }

  /** Forgets the sessions of a stream that is gone or reconfigured. */
  forget(streamArn: string): void {
    for (const key of this.sessions.keys())
      if (key.includes(JSON.stringify(streamArn))) this.sessions.delete(key);
  }
}
