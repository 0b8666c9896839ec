import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkGroup } from "../../../../../local/packages/kinesis-agent/program/group";
import { classFolder } from "../../../../support/class-folder";

describe("the group that the agent's package does not bring", () => {
  it("must be there before it starts, as on Amazon Linux 2023", () => {
    using folder = classFolder();
    const at = (path: string): string => join(folder.path, path);
    expect(() => checkGroup(at)).toThrow("install: invalid group 'aws-kinesis-agent-user'");
    mkdirSync(at("/etc"), { recursive: true });
    writeFileSync(at("/etc/group"), "web:x:990:\n");
    expect(() => checkGroup(at)).toThrow("let CloudFormation Init make it");
    writeFileSync(at("/etc/group"), "web:x:990:\naws-kinesis-agent-user:x:989:\n");
    expect(() => checkGroup(at)).not.toThrow();
  });
});
