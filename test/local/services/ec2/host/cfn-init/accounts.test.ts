import { readFile } from "node:fs/promises";
import { addAccounts } from "../../../../../../local/services/ec2/host/cfn-init/accounts";
import { initRun } from "../../../../../support/init-run";

describe("accounts of an instance", () => {
  it("stand in its own files, each once, where its programs find them", async () => {
    await using run = await initRun();
    await addAccounts(run, "group", ["web", "agent"]);
    await addAccounts(run, "group", ["agent"]);
    await addAccounts(run, "user", ["agent"]);
    expect(await readFile(run.at("/etc/group"), "utf8")).toBe("web:x:990:\nagent:x:989:\n");
    expect(await readFile(run.at("/etc/passwd"), "utf8")).toBe(
      "agent:x:990:990::/home/agent:/sbin/nologin\n",
    );
    expect(run.logged).toEqual([
      "Noted group web",
      "Noted group agent",
      "Noted group agent",
      "Noted user agent",
    ]);
  });
});
