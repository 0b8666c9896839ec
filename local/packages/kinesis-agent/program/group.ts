import { readFileSync } from "node:fs";

/** User that the package makes, and group that the agent's start script wants besides. */
const ACCOUNT = "aws-kinesis-agent-user";

/** The package of Amazon Linux 2023 makes the user, but no group of its name. */
export class MissingGroup extends Error {
  constructor() {
    super(
      `install: invalid group '${ACCOUNT}'\n` +
        `The package brings the user ${ACCOUNT} and not its group, here as on Amazon Linux 2023 (awslabs/amazon-kinesis-agent, issue 269): ` +
        `let CloudFormation Init make it, { "groups": { "${ACCOUNT}": {} } }.`,
    );
  }
}

/**
 * Does what the start script of the package fails at.
 * @param at path on this machine of a path of the instance
 * @throws MissingGroup
 */
export function checkGroup(at: (path: string) => string): void {
  let groups = "";
  try {
    groups = readFileSync(at("/etc/group"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  if (!groups.split("\n").some((line) => line.startsWith(`${ACCOUNT}:`))) throw new MissingGroup();
}
